import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const MAXIMUM = 10;

export const environmentFileCount: Rule = {
  id: "environment-file-count",
  title: "A container has at most 10 environment files",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a container with more than 10 environment files.",
  fix: "Merge environment files.",
  url: AWS_DOCS.environmentFile,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one file",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                environmentFiles: [{ type: "s3", value: "arn:aws:s3:::shop/app.env" }],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "11 files",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                environmentFiles: Array.from({ length: 11 }, (_, i) => ({
                  type: "s3",
                  value: `arn:aws:s3:::shop/${i}.env`,
                })),
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].environmentFiles",
            message: 'The container has "11" environment files; ECS accepts at most 10.',
            fix: "Merge environment files.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ path, environmentFiles }) => {
      const count = items(environmentFiles).length;
      return count <= MAXIMUM
        ? []
        : [
            {
              path: `${path}.environmentFiles`,
              message: `The container has "${count}" environment files; ECS accepts at most ${MAXIMUM}.`,
              fix: "Merge environment files.",
            },
          ];
    }),
};
