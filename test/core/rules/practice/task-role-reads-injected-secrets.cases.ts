import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { allowing, definition, resource, role, stacked } from "../stacked";

const ARN = "arn:aws:iam::123456789012:role/worker";
const SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db";
const SSM = "arn:aws:ssm:eu-west-1:123456789012:parameter";
const injecting = (valueFrom: unknown, name: unknown = "KEY") =>
  definition({ taskRoleArn: ARN }, { secrets: [{ name, valueFrom }] });
const worker = role("worker");
const parameter = (Type: unknown) => resource("parameter", "key", { Name: "/shop/key", Type });
const reads = (variable: string, at = "Resource") => ({
  about: "worker-policy",
  path: `PolicyDocument.Statement[0].${at}`,
  message: `The task role "worker" may read the secret that ECS puts into "${variable}".`,
  fix: "Remove it from the statement, or the variable from the container.",
});

export const cases: RuleCases = {
  valid: [
    {
      name: "another secret, and other actions on this one",
      ...stacked(
        injecting(`${SECRET}-AbCdEf`),
        worker,
        allowing("worker", "secretsmanager:GetSecretValue", `${SECRET}2-??????`),
        allowing("worker", "secretsmanager:DescribeSecret", `${SECRET}-AbCdEf`),
      ),
    },
    {
      name: "a setting that is no secret",
      ...stacked(
        injecting("/shop/key"),
        parameter("String"),
        worker,
        allowing("worker", "ssm:GetParameter", `${SSM}/shop/*`),
      ),
    },
  ],
  invalid: [
    {
      name: "the secret, among others",
      ...stacked(
        injecting(`${SECRET}-AbCdEf:password::`),
        worker,
        allowing("worker", "secretsmanager:Get*", [`${SECRET}2-??????`, `${SECRET}-*`]),
      ),
      findings: [reads("KEY", "Resource[1]")],
    },
    {
      name: "the secret by a part of its ARN",
      ...stacked(
        injecting(SECRET),
        worker,
        allowing("worker", "secretsmanager:GetSecretValue", `${SECRET}-AbCdEf`),
      ),
      findings: [reads("KEY")],
    },
    ...["ssm:GetParameter", "ssm:GetParameters"].map((action) => ({
      name: `a secret parameter, by ${action}`,
      ...stacked(
        injecting("/shop/key", "TOKEN"),
        parameter("SecureString"),
        worker,
        allowing("worker", action, `${SSM}/shop/key`),
      ),
      findings: [reads("TOKEN")],
    })),
  ],
  notApplicable: [
    {
      name: "a role of nobody",
      ...stacked(definition(), worker, allowing("worker", "secretsmanager:GetSecretValue")),
    },
    {
      name: "no secret",
      ...stacked(
        definition({ taskRoleArn: ARN }),
        worker,
        allowing("worker", "secretsmanager:GetSecretValue"),
      ),
    },
  ],
  unknown: [
    {
      name: "a reference that is not known",
      ...stacked(injecting(UNKNOWN), worker, allowing("worker", "secretsmanager:GetSecretValue")),
    },
    {
      name: "a parameter that is made elsewhere, of a type that nobody sees",
      ...stacked(injecting("/shop/key"), worker, allowing("worker", "ssm:GetParameter")),
    },
  ],
};
