import type { AnyRole } from "../rules/rule";
import { present } from "./present";
import { Reader } from "./reader";

/** A role as CreateRole takes it, with its inline and managed policies. */
export function readRole(json: Readonly<Record<string, unknown>>): AnyRole {
  const reader = new Reader();
  const text = (field: string) => reader.text(json[field], field);
  return {
    path: "role",
    peek: (leaf) => (typeof leaf === "string" ? leaf : undefined),
    policies: [],
    ...present({
      name: text("RoleName"),
      rolePath: text("Path"),
      description: text("Description"),
      permissionsBoundary: text("PermissionsBoundary"),
      maxSessionDuration: reader.integer(json["MaxSessionDuration"], "MaxSessionDuration"),
    }),
  };
}
