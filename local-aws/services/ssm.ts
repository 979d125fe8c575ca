import { ProviderError } from "../errors";
import { arn } from "../identifiers";
import {
  type Change,
  type Failure,
  type Operation,
  type ResourceType,
  type Service,
} from "../resource-type";
import type { ProviderFunction } from "../resource-type";
import { isUnknown, pick, text, type Props } from "../values";
import { errors, matches, nameOf, oneOf } from "./support";

const PARAMETER = "aws:ssm/parameter:Parameter";
const TYPES = ["String", "StringList", "SecureString"];
const TIERS = ["Standard", "Advanced", "Intelligent-Tiering"];
const VALUES = ["insecureValue", "value", "valueWo"];

const error = errors("SSM", "SSM Parameter");

const parameter: ResourceType = {
  tokens: [PARAMETER],
  defaults: { tier: "Standard" },
  replaces: ["name", "dataType"],
  replacesWhen: { tier: { when: "from Advanced to Standard", is: isDowngrade } },
  check: (inputs) => [
    ...oneOf(inputs, "type", TYPES),
    ...oneOf(inputs, "tier", TIERS),
    ...matches(inputs, "description", /^[^]{0,1024}$/),
    ...valueFailures(inputs),
  ],
  create: (operation) => {
    const name = nameOf(operation);
    refuse(operation, name, "creating");
    const resource = `parameter/${name.replace(/^\//, "")}`;
    const dataType = text(operation.inputs, "dataType") ?? "text";
    const outputs = { name, arn: arn(operation, "ssm", resource), dataType, version: 1 };
    return { id: name, outputs: { ...outputs, ...values(operation.inputs) } };
  },
  taken: (inputs) =>
    error("creating", text(inputs, "name") ?? "", {
      operation: "PutParameter",
      code: "ParameterAlreadyExists",
      message:
        "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.",
    }),
  update: (operation) => {
    refuse(operation, operation.id, "updating");
    const { inputs, record } = operation;
    const isNewValue = parameterValue(inputs) !== record["value"];
    return { ...values(inputs), version: Number(record["version"]) + (isNewValue ? 1 : 0) };
  },
  unknownAfter: (olds, news) => (parameterValue(news) === olds["value"] ? [] : ["version"]),
};

/** The value lies in both outputs only when the program called it insecure. */
function values(inputs: Props): Props {
  return { value: parameterValue(inputs), insecureValue: inputs["insecureValue"] ?? "" };
}

function parameterValue(inputs: Props): unknown {
  return inputs["insecureValue"] ?? inputs["value"] ?? inputs["valueWo"];
}

function isDowngrade({ olds, news }: Change): boolean {
  if (isUnknown(news["tier"])) return false;
  return olds["tier"] === "Advanced" && (news["tier"] ?? "Standard") === "Standard";
}

function valueFailures(inputs: Props): Failure[] {
  const given = VALUES.filter((property) => inputs[property] !== undefined);
  const property = given[0] ?? "value";
  const examine = `Examine values at '${property}'.`;
  if (given.length === 0) {
    return [{ property, reason: `one of \`${VALUES.join(",")}\` must be specified. ${examine}` }];
  }
  if (given.length > 1) {
    const reason = `only one of \`${VALUES.join(",")}\` can be specified, but ${given.join(" and ")} were. ${examine}`;
    return [{ property, reason }];
  }
  if (property !== "insecureValue" || inputs["type"] !== "SecureString") return [];
  return [
    { property, reason: `insecureValue cannot be set when type is SecureString. ${examine}` },
  ];
}

/** What PutParameter refuses. The value itself is never quoted. */
function refuse({ inputs }: Operation, name: string, doing: "creating" | "updating"): void {
  const message = nameProblem(name) ?? valueProblem(inputs);
  if (!message) return;
  throw error(doing, name, { operation: "PutParameter", code: "ValidationException", message });
}

function nameProblem(name: string): string | undefined {
  if (/^\/?(aws|ssm)/i.test(name)) {
    return `Parameter name: can't be prefixed with "aws" or "ssm" (case-insensitive).`;
  }
  if (name.includes("/") && !name.startsWith("/")) {
    return "Parameter name must be a fully qualified name.";
  }
  if (name.split("/").length - 1 > 15) return "Parameter name: a maximum of 15 levels is allowed.";
  if (/^[\w./-]+$/.test(name)) return undefined;
  return "Parameter name: only a mix of letters, numbers and the following 4 symbols .-_/ is allowed.";
}

function valueProblem(inputs: Props): string | undefined {
  const value = String(parameterValue(inputs));
  if (value === "") return "Parameter value: length must be at least 1.";
  if (/\{\{/.test(value)) {
    return `Parameter value: can't nest another parameter. Do not use "{{}}" in the value.`;
  }
  const tier = inputs["tier"] === "Advanced" ? "Advanced" : "Standard";
  const limit = tier === "Advanced" ? 8192 : 4096;
  if (Buffer.byteLength(value) <= limit) return undefined;
  const advice =
    "To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier.";
  return `${tier} tier parameters support a maximum parameter value of ${limit} characters.${tier === "Standard" ? ` ${advice}` : ""}`;
}

const getParameter: ProviderFunction = ({ args, cloud }) => {
  const name = String(args["name"]);
  const found = cloud.get(PARAMETER, name) ?? cloud.list(PARAMETER).find((p) => p["arn"] === name);
  if (!found) throw new ProviderError(`reading SSM Parameter (${name}): couldn't find resource`);
  const withDecryption = args["withDecryption"] ?? true;
  const isSecret = found["type"] === "SecureString";
  return {
    ...pick(found, ["arn", "id", "name", "region", "type", "value", "version"]),
    insecureValue: isSecret ? "" : found["value"],
    withDecryption,
  };
};

export const ssm: Service = {
  types: [parameter],
  functions: { "aws:ssm/getParameter:getParameter": getParameter },
};
