import { UNKNOWN } from "../../../../core";
import { OPAQUE, container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const files = (...environmentFiles: string[]): AnyTask =>
  task({ containers: [container("app", { environmentFiles })] });

const path = "container.environmentFiles[1]";

const noObject = (name: string, value: string) => ({
  name,
  task: files("arn:aws:s3:::shop/app.env", value),
  findings: [
    {
      path,
      message: `"${value}" is not the ARN of an object in S3.`,
      fix: "Write it as arn:aws:s3:::<bucket>/<name>.env.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "an object", task: files("arn:aws:s3:::shop/a/b.env") },
    { name: "an object in China", task: files("arn:aws-cn:s3:::shop/.env") },
  ],
  invalid: [
    noObject("a bucket", "arn:aws:s3:::shop"),
    noObject("a folder without a name", "arn:aws:s3:::shop/"),
    noObject("an address", "s3://shop/app.env"),
    noObject("a path", "config/app.env"),
    {
      name: "another ending",
      task: files("arn:aws:s3:::shop/app.env", "arn:aws:s3:::shop/app.env.txt"),
      findings: [
        {
          path,
          message: 'The name of "arn:aws:s3:::shop/app.env.txt" does not end in ".env".',
          fix: "Rename the object.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no files", task: task() }],
  unknown: [
    { name: "a file that is not known", task: files(OPAQUE) },
    {
      name: "files that are not known",
      task: task({ containers: [container("app", { environmentFiles: UNKNOWN })] }),
    },
  ],
};
