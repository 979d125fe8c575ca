import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { allowing, definition, resource, role, stacked } from "../stacked";

const ARN = "arn:aws:iam::123456789012:role/starter";
const SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod-dbpass";
const starts = (container = {}) => definition({ executionRoleArn: ARN }, container);
const reading = (valueFrom: unknown) => starts({ secrets: [{ name: "KEY", valueFrom }] });
const files = (...objects: unknown[]) =>
  starts({ environmentFiles: objects.map((value) => ({ type: "s3", value })) });

const lacking = (path: string, actions: string, on: string) => ({
  about: "web",
  path: `containerDefinitions[0].${path}`,
  message: `"app" needs ${actions} on "${on}"; no policy of the role "starter" allows it.`,
  fix: "Add a statement that allows it to a policy of the role.",
});
const parameter = (KeyId: unknown) =>
  resource("parameter", "key", { Name: "/shop/key", Type: "SecureString", KeyId });

export const cases: RuleCases = {
  valid: [
    {
      name: "a secret by its whole ARN",
      ...stacked(
        reading(`${SECRET}-AbCdEf:password::`),
        role("starter"),
        allowing("starter", "secretsmanager:GetSecretValue", `${SECRET}-AbCdEf`),
      ),
    },
    {
      name: "a secret by a part of its ARN that looks like the whole",
      ...stacked(
        reading(SECRET),
        role("starter"),
        allowing("starter", "secretsmanager:GetSecretValue", `${SECRET}-AbCdEf`),
      ),
    },
    {
      name: "a key of AWS",
      ...stacked(
        reading("/shop/key"),
        parameter("alias/aws/ssm"),
        role("starter"),
        allowing("starter", "ssm:GetParameters"),
      ),
    },
    {
      name: "a key behind an alias",
      ...stacked(
        reading("/shop/key"),
        parameter("alias/shop"),
        role("starter"),
        allowing("starter", ["ssm:GetParameters", "kms:Decrypt"]),
      ),
    },
  ],
  invalid: [
    {
      name: "a secret, a file and credentials",
      ...stacked(
        starts({
          secrets: [{ name: "KEY", valueFrom: SECRET }],
          repositoryCredentials: { credentialsParameter: `${SECRET}-AbCdEf` },
          environmentFiles: [{ type: "s3", value: "arn:aws:s3:::settings/web.env" }],
        }),
        role("starter"),
      ),
      findings: [
        lacking("secrets[0].valueFrom", '"secretsmanager:GetSecretValue"', `${SECRET}*`),
        lacking(
          "repositoryCredentials.credentialsParameter",
          '"secretsmanager:GetSecretValue"',
          `${SECRET}-AbCdEf*`,
        ),
        lacking("environmentFiles[0]", '"s3:GetObject"', "arn:aws:s3:::settings/web.env"),
        lacking("environmentFiles[0]", '"s3:GetBucketLocation"', "arn:aws:s3:::settings"),
      ],
    },
    {
      name: "a key of one's own, beside a parameter that the role may read",
      ...stacked(
        reading("/shop/key"),
        parameter("1234abcd"),
        role("starter"),
        allowing("starter", "ssm:GetParameters"),
      ),
      findings: [lacking("secrets[0].valueFrom", '"kms:Decrypt"', "arn:*:kms:*:*:key/1234abcd")],
    },
    {
      name: "the key of a secret",
      ...stacked(
        reading(`${SECRET}-AbCdEf`),
        resource("secret", "db", {
          Name: "prod-dbpass",
          KmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/1234abcd",
        }),
        role("starter"),
        allowing("starter", "secretsmanager:*"),
      ),
      findings: [
        lacking(
          "secrets[0].valueFrom",
          '"kms:Decrypt"',
          "arn:aws:kms:eu-west-1:123456789012:key/1234abcd",
        ),
      ],
    },
  ],
  notApplicable: [
    { name: "a role that is made elsewhere", ...stacked(reading(SECRET)) },
    { name: "a parameter, told as an error", ...stacked(reading("/shop/key"), role("starter")) },
    { name: "a file that is no object", ...stacked(files("web.env"), role("starter")) },
  ],
  unknown: [
    { name: "a file that is not known", ...stacked(files(UNKNOWN), role("starter")) },
    {
      name: "a key that is not known",
      ...stacked(
        reading("/shop/key"),
        parameter(UNKNOWN),
        role("starter"),
        allowing("starter", "ssm:GetParameters"),
      ),
    },
  ],
};
