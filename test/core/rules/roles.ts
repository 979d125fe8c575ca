import type { Given } from "../../../core";

type Json = Readonly<Record<string, unknown>>;

/** Where the document of the one inline policy stands. */
export const POLICY = "Policies[0].PolicyDocument";

const CONTAINERS = { containerDefinitions: [{ name: "app", image: "app:1" }] };
const ARN = "arn:aws:iam::123456789012:role/web";

/** A task definition whose task role is the role of a case. */
export const DEFINITION: Json = { ...CONTAINERS, taskRoleArn: ARN };

/** A task definition whose execution role is the role of a case. */
export const STARTING: Json = { ...CONTAINERS, executionRoleArn: ARN };

/** A case of a role, and the task definition that names it. */
export function roled(fields: Json, taskDefinition?: Json): { readonly given: Given } {
  return {
    given: { role: { RoleName: "web", ...fields }, ...(taskDefinition && { taskDefinition }) },
  };
}

/** A role with an inline policy of one statement, which allows unless it says otherwise. */
export function allowing(statement: Json, taskDefinition?: Json): { readonly given: Given } {
  const PolicyDocument = { Statement: [{ Effect: "Allow", ...statement }] };
  return roled({ Policies: [{ PolicyName: "own", PolicyDocument }] }, taskDefinition);
}
