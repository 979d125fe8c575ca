import { UNKNOWN } from "../../../../core";
import { awslogs, container, task } from "../../support";
import type { RuleCases } from "../cases";

const encrypted = (kmsKeyId: unknown) => ({
  given: { logGroup: { logGroupName: "/a", kmsKeyId } },
});
const refused = (key: string, path = "kmsKeyId") => ({
  findings: [
    {
      path,
      message: `The key "${key}" is no ARN of a KMS key.`,
      fix: "Use the ARN of the key.",
    },
  ],
});
const ID = "1234abcd-12ab-34cd-56ef-1234567890ab";

export const cases: RuleCases = {
  valid: [
    { name: "a key", ...encrypted(`arn:aws:kms:eu-west-1:123456789012:key/${ID}`) },
    { name: "a key in China", ...encrypted(`arn:aws-cn:kms:cn-north-1:123456789012:key/${ID}`) },
  ],
  invalid: [
    { name: "an id", ...encrypted(ID), ...refused(ID) },
    {
      name: "the ARN of a role",
      ...encrypted("arn:aws:iam::123456789012:role/a"),
      ...refused("arn:aws:iam::123456789012:role/a"),
    },
    {
      name: "an alias, in a container",
      task: task({
        containers: [container("app", { log: awslogs("app", { kmsKeyId: "alias/shop" }) })],
      }),
      ...refused("alias/shop", "container.logging.kmsKeyId"),
    },
  ],
  notApplicable: [
    { name: "no group", task: task() },
    { name: "no key", given: { logGroup: { logGroupName: "/a" } } },
  ],
  unknown: [{ name: "a key that is not known", ...encrypted(UNKNOWN) }],
};
