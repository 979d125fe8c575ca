import type { AnyParameter } from "../rules/rule";
import { present } from "./present";
import { Reader } from "./reader";

/** A parameter as PutParameter takes it. */
export function readParameter(json: Readonly<Record<string, unknown>>): AnyParameter {
  const reader = new Reader();
  const text = (field: string) => reader.text(json[field], field);
  return {
    path: "Value",
    peek: (leaf) => (typeof leaf === "string" ? leaf : undefined),
    ...present({
      name: text("Name"),
      type: text("Type"),
      tier: text("Tier"),
      value: text("Value"),
      description: text("Description"),
      policies: text("Policies"),
      kmsKeyId: text("KeyId"),
    }),
  };
}
