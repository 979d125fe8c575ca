import { UNKNOWN } from "../../../../core";
import { OPAQUE, container, entries, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret";

const secret = (value: string): AnyTask =>
  task({ containers: [container("app", { secrets: { TOKEN: value } })] });

const accepted = (value: string) => ({ name: `"${value}"`, task: secret(value) });

const path = "container.secrets.TOKEN";

const VALUE = {
  message: "What stands here is no name and no ARN; it looks like the value itself.",
  fix: "Keep the value in a secret or a parameter, and write its ARN here.",
};
const MALFORMED = {
  message: "The ARN is not complete.",
  fix: "Write it as arn:aws:secretsmanager:<region>:<account>:secret:<name>, or arn:aws:ssm:<region>:<account>:parameter/<name>.",
};
const SELECTION = {
  message: "What follows the secret's name is not json-key:version-stage:version-id.",
  fix: "Keep all its colons: <ARN of the secret>:<json-key>::.",
};
const VERSIONS = {
  message: "The reference has a version stage and a version id; ECS accepts one of them.",
  fix: "Leave one of them out, and keep the colons.",
};
const PARAMETER = {
  message: 'The ARN of "ssm" names no parameter.',
  fix: "Write it as arn:aws:ssm:<region>:<account>:parameter/<name>.",
};

const refused = (name: string, value: string, said: { message: string; fix: string }) => ({
  name,
  task: secret(value),
  findings: [{ path, ...said }],
});

export const cases: RuleCases = {
  valid: [
    accepted("token"),
    accepted("/shop/prod/db-password_2.v1"),
    accepted("/shop/token:3"),
    accepted("arn:aws:ssm:eu-west-1:123456789012:parameter/shop/token"),
    accepted(`${SECRET}:db-AbCdEf`),
    accepted("arn:aws-us-gov:secretsmanager:us-gov-west-1:123456789012:secret:db"),
    accepted(`${SECRET}:db:password::`),
    accepted(`${SECRET}:db::AWSPREVIOUS:`),
    accepted(`${SECRET}:db:::9d4cb84b`),
    accepted(`${SECRET}:rds!db-0f3a2b1c-AbCdEf:password::`),
    accepted(`${SECRET}:ecs-sc!shop-AbCdEf`),
    // Long names that are typed, not drawn.
    accepted("/shop/Production2/DatabasePassword1/Primary3Reader4"),
    accepted("ShopProduction2DatabasePasswordPrimary"),
    accepted("0123456789abcdef0123456789abcde"),
    accepted("Aa0Aa0Aa0Aa0Aa0Aa0A"),
    accepted("Abcdefghijklmnopqrstuvwxyz0123456789abc"),
  ],
  invalid: [
    refused("a stage and an id", `${SECRET}:db::AWSCURRENT:9d4cb84b`, VERSIONS),
    refused("nothing", "", {
      message: "The reference is empty.",
      fix: "Give the name or ARN of a parameter, or the ARN of a secret.",
    }),
    refused("a sentence", "correct horse battery", VALUE),
    refused("JSON", '{"password":"hunter2"}', VALUE),
    refused("a URL with a password", "postgres://shop:hunter2@db/shop", VALUE),
    refused("a password with signs", "hunter2!", VALUE),
    refused("base64 with padding", "aHVudGVyMmh1bnRlcjI=", VALUE),
    refused("an access key id", "AKIAIOSFODNN7EXAMPLE", VALUE),
    refused("40 random characters", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", VALUE),
    refused("32 hexadecimal digits", "0123456789abcdef0123456789abcdef", VALUE),
    refused("20 letters strewn with digits", "Aa0Aa0Aa0Aa0Aa0Aa0Aa", VALUE),
    refused("20 letters, 3 times digits", "abcd1efgh2IJKL3mnopq", VALUE),
    refused("an ARN without region", "arn:aws:ssm::123456789012:parameter/x", MALFORMED),
    refused("an ARN without account", "arn:aws:secretsmanager:eu-west-1::secret:x", MALFORMED),
    refused("an ARN with too few parts", "arn:aws:secretsmanager:secret:x", MALFORMED),
    refused("an ARN with a sign inside the name", `${SECRET}:db!db!1`, MALFORMED),
    refused("an ARN with the keeper of a secret alone", `${SECRET}:rds!`, MALFORMED),
    refused("an ARN with a space", `${SECRET}:my db`, MALFORMED),
    refused("a secret's ARN without name", `${SECRET}::key::`, MALFORMED),
    refused("a secret's ARN of another type", SECRET.replace(/secret$/, "vault:x"), MALFORMED),
    refused("a secret's name with other signs", `${SECRET}:db#password`, MALFORMED),
    refused("a key without its colons", `${SECRET}:db:password`, SELECTION),
    refused("a key with one colon", `${SECRET}:db:password:`, SELECTION),
    refused("a key with a colon too many", `${SECRET}:db:password:::`, SELECTION),
    refused("a parameter's ARN with a colon", "arn:aws:ssm:r:1:parameter:x", PARAMETER),
    refused("something else of SSM", "arn:aws:ssm:eu-west-1:1:my-parameter/x", PARAMETER),
    refused("an ARN of S3", "arn:aws:s3:::bucket/token", {
      message:
        'The ARN is one of "s3"; ECS reads parameters of "ssm" and secrets of "secretsmanager".',
      fix: "Give the name or ARN of a parameter, or the ARN of a secret.",
    }),
    {
      name: "a value among the secret options of a log driver",
      task: task({
        containers: [
          container("app", {
            log: {
              path: "container.logging",
              driver: "splunk",
              options: [],
              secretOptions: entries(
                { "splunk-token": "not a reference" },
                "container.logging.secretOptions",
              ),
            },
          }),
        ],
      }),
      findings: [{ path: "container.logging.secretOptions.splunk-token", ...VALUE }],
    },
  ],
  notApplicable: [{ name: "no secret", task: task() }],
  unknown: [
    { name: "a reference that is not known", task: secret(OPAQUE) },
    {
      name: "secrets that are not known",
      task: task({ containers: [container("app", { secrets: UNKNOWN, log: UNKNOWN })] }),
    },
  ],
};
