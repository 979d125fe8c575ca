import { OPAQUE, container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret";

const credentials = (credentialsParameter: string): AnyTask =>
  task({ containers: [container("app", { credentialsParameter })] });

const accepted = (value: string) => ({ name: `"${value}"`, task: credentials(value) });

const path = "container.credentialsParameter";

const refused = (name: string, value: string, message: string, fix: string) => ({
  name,
  task: credentials(value),
  findings: [{ path, message, fix }],
});

const MALFORMED =
  "Write it as arn:aws:secretsmanager:<region>:<account>:secret:<name>, or arn:aws:ssm:<region>:<account>:parameter/<name>.";

export const cases: RuleCases = {
  valid: [accepted(`${SECRET}:registry-AbCdEf`), accepted("shop/registry@2")],
  invalid: [
    refused(
      "nothing",
      "",
      "The reference is empty.",
      "Give the name or ARN of a parameter, or the ARN of a secret.",
    ),
    refused(
      "a value",
      '{"username":"shop","password":"hunter2"}',
      "What stands here is no name and no ARN; it looks like the value itself.",
      "Keep the value in a secret or a parameter, and write its ARN here.",
    ),
    refused(
      "an access key id",
      "AKIAIOSFODNN7EXAMPLE",
      "What stands here is no name and no ARN; it looks like the value itself.",
      "Keep the value in a secret or a parameter, and write its ARN here.",
    ),
    refused(
      "an ARN with too few parts",
      "arn:aws:secretsmanager:x",
      "The ARN is not complete.",
      MALFORMED,
    ),
    refused("an ARN without name", `${SECRET}:`, "The ARN is not complete.", MALFORMED),
    refused(
      "a key of a secret",
      `${SECRET}:registry:password::`,
      "A part of a secret is selected; ECS reads the whole secret here.",
      "Use the ARN of the secret alone.",
    ),
    {
      name: "a parameter, where the author wrote it",
      task: task({
        containers: [
          container("app", {
            credentialsParameter: "arn:aws:ssm:eu-west-1:123456789012:parameter/x",
            credentialsPath: "container.repositoryCredentials.credentialsParameter",
          }),
        ],
      }),
      findings: [
        {
          path: "container.repositoryCredentials.credentialsParameter",
          message: 'The ARN is one of "ssm"; ECS reads a secret of "secretsmanager" here.',
          fix: "Give the ARN of a secret.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no credentials", task: task() }],
  unknown: [{ name: "credentials that are not known", task: credentials(OPAQUE) }],
};
