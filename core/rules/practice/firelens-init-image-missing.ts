import { INIT_VARIABLES } from "../../data/fluent-bit";
import { FIRELENS_DOCS } from "../../data/firelens-docs";
import { imageParts } from "../../image";
import type { Finding } from "../../issue";
import { items, known } from "../../known";
import { called, containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { agentOf } from "../kinds";
import type { AnyTask, Rule } from "../rule";

/** Variables that the init program reads. */
const READ = new RegExp(`^(${Object.values(INIT_VARIABLES).join("|")})`, "i");

export const firelensInitImageMissing: Rule = {
  id: "firelens-init-image-missing",
  title: "A router that is to fetch configurations has the program for it",
  kind: "practice",
  preset: "baseline",
  on: "task",
  severity: "high",
  why: "Only images of AWS for Fluent Bit whose tag begins with init- read these variables. Any other one ignores them: filters, parsers and outputs are missing, and nothing says so.",
  fix: "Use a tag that begins with init-.",
  url: FIRELENS_DOCS.init,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an image with the init program",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "log",
                image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.14",
                environment: [
                  { name: "aws_fluent_bit_init_s3_1", value: "arn:aws:s3:::shop/extra.conf" },
                ],
                firelensConfiguration: { type: "fluentbit" },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "an image without it",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "log",
                image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.16",
                environment: [
                  { name: "aws_fluent_bit_init_s3_1", value: "arn:aws:s3:::shop/extra.conf" },
                ],
                firelensConfiguration: { type: "fluentbit" },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].environment[0]",
            message:
              '"log" does not read the variable "aws_fluent_bit_init_s3_1": its image, with the tag "3.4.16", lacks the init program.',
            fix: 'Use a tag that begins with "init-".',
          },
        ],
      },
    ],
  },
  check: (task) => containersOf(task).flatMap((container) => ignoredIn(task, container)),
};

function ignoredIn(task: AnyTask, container: AnyContainer): Finding[] {
  const image = task.peek(container.image);
  const tag = image === undefined ? undefined : imageParts(image).tag;
  if (tag === undefined || tag.includes("init-")) return [];
  if (agentOf(task, container)?.name !== "Fluent Bit") return [];
  const variables = items(container.environment).flatMap(({ name, path }) => {
    const variable = known(name);
    return variable !== undefined && READ.test(variable) ? [{ variable, path }] : [];
  });
  return variables.slice(0, 1).map(({ variable, path }) => ({
    path,
    message: `${called(container)} does not read the variable "${variable}": its image, with the tag "${tag}", lacks the init program.`,
    fix: 'Use a tag that begins with "init-".',
  }));
}
