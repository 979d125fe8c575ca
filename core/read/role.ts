import type { Json } from "../json";
import { UNKNOWN } from "../known";
import type { Unknown } from "../known";
import type { PolicyModel } from "../model";
import type { AnyRole } from "../rules/rule";
import { readPolicy } from "./policy";
import { present } from "./present";
import { Reader } from "./reader";

/** A role as CreateRole takes it, with its inline and managed policies. */
export function readRole(json: Json): AnyRole {
  const reader = new Reader();
  const text = (field: string) => reader.text(json[field], field);
  const trust = json["AssumeRolePolicyDocument"] ?? undefined;
  const policies = reader.list(json["Policies"], "Policies", (value, path) =>
    readInline(value, path, reader),
  );
  return {
    path: "role",
    peek: (leaf) => (typeof leaf === "string" ? leaf : undefined),
    policies: policies ?? [],
    ...(trust !== undefined && { trust: readPolicy(trust, "AssumeRolePolicyDocument") }),
    ...present({
      name: text("RoleName"),
      rolePath: text("Path"),
      description: text("Description"),
      permissionsBoundary: text("PermissionsBoundary"),
      maxSessionDuration: reader.integer(json["MaxSessionDuration"], "MaxSessionDuration"),
      managedPolicyArns: reader.list(
        json["ManagedPolicyArns"],
        "ManagedPolicyArns",
        (value, path) => reader.text(value, path),
      ),
    }),
  };
}

function readInline(
  value: unknown,
  path: string,
  reader: Reader,
): PolicyModel<Unknown> | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return undefined;
  return {
    ...readPolicy(json["PolicyDocument"], `${path}.PolicyDocument`),
    namePath: `${path}.PolicyName`,
    ...present({ name: reader.text(json["PolicyName"], `${path}.PolicyName`) }),
  };
}
