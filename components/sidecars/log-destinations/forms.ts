import { quote } from "../../../core/issue";
import type { TaskContext } from "../../normalise/context";

/** Arguments of destinations that name what is theirs, where an ARN would become part of another. */
const NAMES = ["bucket", "deliveryStream", "logGroupName", "stream"];

/** Reports what an argument of a destination cannot be, whichever destination it is. */
export function checkForms(given: object, path: string, { issues }: TaskContext): void {
  for (const [field, value] of Object.entries(given) as [string, unknown][]) {
    const [message, fix] = wrongForm(field, value) ?? [];
    if (message !== undefined && fix !== undefined) {
      issues.add("argument-conflict", `${path}.${field}`, message, fix);
    }
  }
}

function wrongForm(field: string, value: unknown): readonly [string, string] | undefined {
  if (typeof value === "number" && field === "port") {
    const isPort = Number.isInteger(value) && value >= 1 && value <= 65_535;
    return isPort ? undefined : [`"${value}" is not a port.`, "Use a number from 1 to 65535."];
  }
  if (typeof value !== "string") return undefined;
  if (field === "host" && value.includes("/")) {
    const scheme = /^[a-z]+:\/\//i.exec(value)?.[0] ?? "/";
    return [`The host has ${quote(scheme)}: it is a URL.`, "Write the name of the host alone."];
  }
  if (NAMES.includes(field) && value.startsWith("arn:")) {
    return [`${quote(value)} is an ARN, and here belongs a name.`, "Write the name alone."];
  }
  // A policy with anything else is refused.
  if (field.endsWith("Arn") && !/^(arn:|\$\{)/.test(value)) {
    return [`${quote(value)} is no ARN.`, 'Write the whole ARN, which begins with "arn:".'];
  }
  return undefined;
}
