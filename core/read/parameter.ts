import type { Json } from "../json";
import type { AnyParameter } from "../rules/rule";
import { UNKNOWN } from "../known";
import { present } from "./present";
import { Reader } from "./reader";

/** A parameter as PutParameter takes it. */
export function readParameter(json: Json): AnyParameter {
  const reader = new Reader();
  const text = (field: string) => reader.text(json[field], field);
  return {
    path: "Value",
    peek: (leaf) => (typeof leaf === "string" ? leaf : undefined),
    ...present({
      name: text("Name"),
      type: text("Type"),
      tier: text("Tier"),
      value: literal(json["Value"]),
      description: text("Description"),
      policies: text("Policies"),
      kmsKeyId: text("KeyId"),
    }),
  };
}

// What looks like a template here is what SSM would be given, and refuse.
function literal(value: unknown): unknown {
  return value === undefined || typeof value === "string" ? value : UNKNOWN;
}
