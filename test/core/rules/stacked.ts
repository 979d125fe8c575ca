import type { Given, ResourceRequest } from "../../../core";

type Json = Readonly<Record<string, unknown>>;
type Kind = ResourceRequest["kind"];

/** A case of a whole program. */
export function stacked(...resources: readonly ResourceRequest[]): { readonly given: Given } {
  return { given: { stack: { resources } } };
}

/** A resource of a program. */
export function resource(
  kind: Kind,
  name: string,
  request: Json,
  references?: Readonly<Record<string, readonly string[]>>,
): ResourceRequest {
  return { kind, name, request, ...(references && { references }) };
}

/** A task definition "web" on Fargate with the container "app", and what is different about it. */
export function definition(fields: Json = {}, container: Json = {}): ResourceRequest {
  return resource("taskDefinition", "web", {
    family: "web",
    requiresCompatibilities: ["FARGATE"],
    containerDefinitions: [{ name: "app", image: "app:1", ...container }],
    ...fields,
  });
}

/** A policy that allows something, as a request that gives it to a role. */
export function allowing(
  role: string,
  actions: unknown,
  resources: unknown = "*",
): ResourceRequest {
  return resource("rolePolicy", `${role}-policy`, {
    RoleName: role,
    PolicyName: `${role}-policy`,
    PolicyDocument: statement(actions, resources),
  });
}

/** A document with one statement. */
export function statement(actions: unknown, resources: unknown = "*", more: Json = {}): Json {
  return {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: actions, Resource: resources, ...more }],
  };
}

/** A role that tasks may assume. */
export function role(name: string, fields: Json = {}): ResourceRequest {
  return resource("role", name, { RoleName: name, ...fields });
}
