import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const S3_OBJECT = /^arn:[a-z-]+:s3:::[^/:\s]+\/.+$/;

export const environmentFileInvalid: Rule = {
  id: "environment-file-invalid",
  title: "An environment file is an object in S3 whose name ends in .env",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS reads environment files from S3 only, and refuses names that do not end in .env.",
  fix: "Give the ARN of an object whose name ends in .env.",
  url: AWS_DOCS.environmentFile,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an object in S3",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                environmentFiles: [{ type: "s3", value: "arn:aws:s3:::shop/config/app.env" }],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a name without .env",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                environmentFiles: [{ type: "s3", value: "arn:aws:s3:::shop/app.txt" }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].environmentFiles[0]",
            message: 'The name of "arn:aws:s3:::shop/app.txt" does not end in ".env".',
            fix: "Rename the object.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) =>
      items(container.environmentFiles).flatMap((file, i) => {
        const text = task.peek(file);
        const path = `${container.path}.environmentFiles[${i}]`;
        if (text === undefined) return [];
        if (!S3_OBJECT.test(text)) {
          return [
            {
              path,
              message: `"${text}" is not the ARN of an object in S3.`,
              fix: "Write it as arn:aws:s3:::<bucket>/<name>.env.",
            },
          ];
        }
        return text.endsWith(".env")
          ? []
          : [
              {
                path,
                message: `The name of "${text}" does not end in ".env".`,
                fix: "Rename the object.",
              },
            ];
      }),
    ),
};
