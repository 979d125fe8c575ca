import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { allowing, definition, resource, role, stacked, statement } from "../stacked";

const ARN = "arn:aws:iam::123456789012:role/starter";
const SSM = "arn:aws:ssm:eu-west-1:123456789012:parameter";
const SECRETS = "arn:aws:secretsmanager:eu-west-1:123456789012:secret";
const reading = (...references: unknown[]) =>
  definition(
    { executionRoleArn: ARN },
    { secrets: references.map((valueFrom, i) => ({ name: `KEY_${i}`, valueFrom })) },
  );
const starter = role("starter");
const fix = "Name the secrets, parameters and keys that the tasks use.";
const excess = (action: string, on: string, more = "", at = "Resource") => ({
  about: "starter-policy",
  path: `PolicyDocument.Statement[0].${at}`,
  message: `The execution role "starter" may do "${action}" on "${on}"${more}.`,
  fix,
});
const wide = (action: string, on: string) => ({
  name: `${action} on ${on}`,
  ...stacked(reading("/shop/key"), starter, allowing("starter", action, on)),
  findings: [excess(action, on)],
});
const task = resource("taskDefinition", "job", {
  family: "job",
  taskRoleArn: ARN,
  containerDefinitions: [],
});

export const cases: RuleCases = {
  valid: [
    {
      name: "what is read, and what begins like it",
      ...stacked(
        reading("/shop/key", `${SECRETS}:db-AbCdEf`),
        starter,
        allowing(
          "starter",
          ["ssm:GetParameters", "secretsmanager:GetSecretValue"],
          [`${SSM}/shop/*`, `${SECRETS}:db-??????`],
        ),
      ),
    },
    {
      name: "a key, and keys by their alias",
      ...stacked(
        reading("/shop/key"),
        starter,
        allowing("starter", "kms:Decrypt", "arn:aws:kms:eu-west-1:123456789012:key/1234abcd"),
        resource("rolePolicy", "aliases", {
          RoleName: "starter",
          PolicyDocument: statement("kms:Decrypt", "arn:aws:kms:eu-west-1:123456789012:key/*", {
            Condition: { "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/shop" } },
          }),
        }),
      ),
    },
    {
      name: "other actions on everything, and a denial",
      ...stacked(
        reading("/shop/key"),
        starter,
        allowing("starter", ["logs:PutLogEvents", "ecr:GetAuthorizationToken"]),
        resource("rolePolicy", "denial", {
          RoleName: "starter",
          PolicyDocument: statement("ssm:GetParameters", "*", {
            Effect: "Deny",
          }),
        }),
      ),
    },
  ],
  invalid: [
    wide("ssm:GetParameters", "arn:aws:ssm:*:*:parameter/*"),
    wide("ssm:GetParameters", "arn:aws:ssm:*:*:parameter*"),
    wide("ssm:GetParameters", "arn:aws:ssm:*:*:*"),
    wide("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:*:*:secret:*"),
    wide("kms:Decrypt", "arn:aws:kms:*:*:key/*"),
    {
      name: "everything under a condition, beside an unknown reference",
      ...stacked(
        reading(UNKNOWN),
        starter,
        resource("rolePolicy", "starter-policy", {
          RoleName: "starter",
          PolicyDocument: statement("ssm:GetParameters", "arn:aws:ssm:*:*:parameter/*", {
            Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } },
          }),
        }),
      ),
      findings: [excess("ssm:GetParameters", "arn:aws:ssm:*:*:parameter/*")],
    },
    {
      name: "a parameter that no task reads",
      ...stacked(
        reading("/shop/key"),
        starter,
        allowing("starter", "ssm:*", [`${SSM}/shop/key`, `${SSM}/shop/old`]),
      ),
      findings: [
        excess(
          "ssm:GetParameters",
          `${SSM}/shop/old`,
          ", which none of its tasks reads",
          "Resource[1]",
        ),
      ],
    },
  ],
  notApplicable: [
    {
      name: "everything at all, which is told of any role",
      ...stacked(reading("/shop/key"), starter, allowing("starter", "ssm:GetParameters")),
    },
    {
      name: "a role that no task here names",
      ...stacked(definition(), starter, allowing("starter", "ssm:GetParameters")),
    },
    {
      name: "a role that the code in the containers has too",
      ...stacked(
        reading("/shop/key"),
        task,
        starter,
        allowing("starter", "ssm:GetParameters", "arn:aws:ssm:*:*:parameter/*"),
      ),
    },
  ],
  unknown: [
    {
      name: "a reference that is not known",
      ...stacked(
        reading("/shop/key", UNKNOWN),
        starter,
        allowing("starter", "ssm:GetParameters", `${SSM}/shop/old`),
      ),
    },
    {
      name: "a reference of another task that is not known",
      ...stacked(
        reading("/shop/key"),
        { ...reading(UNKNOWN), name: "job" },
        starter,
        allowing("starter", "ssm:GetParameters", `${SSM}/shop/old`),
      ),
    },
    {
      name: "a task that may have the role",
      ...stacked(
        reading("/shop/key"),
        resource("taskDefinition", "job", { executionRoleArn: UNKNOWN, containerDefinitions: [] }),
        starter,
        allowing("starter", "ssm:GetParameters", `${SSM}/shop/old`),
      ),
    },
    {
      name: "a resource that is not known",
      ...stacked(reading("/shop/key"), starter, allowing("starter", "ssm:GetParameters", UNKNOWN)),
    },
  ],
};
