import { INIT_VARIABLES } from "../../data/fluent-bit";
import { FIRELENS_DOCS } from "../../data/firelens-docs";
import type { Finding } from "../../issue";
import { items, known } from "../../known";
import { containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { repeated } from "../repeated";
import type { AnyTask, Rule } from "../rule";

const FETCHED = new RegExp(`^${INIT_VARIABLES.s3}`, "i");

export const firelensInitFileDuplicate: Rule = {
  id: "firelens-init-file-duplicate",
  title: "Configurations that a router fetches have file names of their own",
  kind: "practice",
  preset: "baseline",
  on: "task",
  severity: "high",
  why: "The init program saves each object under the last part of its key. Of two with the same name, one overwrites the other, and its settings are read twice.",
  fix: "Give one of the objects another file name.",
  url: FIRELENS_DOCS.init,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "two objects with names of their own",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "log",
                image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.14",
                environment: [
                  { name: "aws_fluent_bit_init_s3_1", value: "arn:aws:s3:::shop/filters.conf" },
                  { name: "aws_fluent_bit_init_s3_2", value: "arn:aws:s3:::shop/outputs.conf" },
                ],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "two objects of one name",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "log",
                image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:init-3.4.14",
                environment: [
                  { name: "aws_fluent_bit_init_s3_1", value: "arn:aws:s3:::shop/a/extra.conf" },
                  { name: "aws_fluent_bit_init_s3_2", value: "arn:aws:s3:::shop/b/extra.conf" },
                ],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].environment[1]",
            message:
              'The file name "extra.conf" is the one of the variable "aws_fluent_bit_init_s3_1" too, and one overwrites the other.',
            fix: "Give one of the objects another file name.",
          },
        ],
      },
    ],
  },
  check: (task) => containersOf(task).flatMap((container) => duplicatesIn(task, container)),
};

function duplicatesIn(task: AnyTask, { environment }: AnyContainer): Finding[] {
  const fetched = items(environment).flatMap(({ name, value, path }) => {
    const variable = known(name);
    return variable !== undefined && FETCHED.test(variable) ? [{ variable, value, path }] : [];
  });
  const fileOf = ({ value }: { readonly value: unknown }): string | undefined =>
    task.peek(value)?.split("/").at(-1);
  return repeated(fetched, fileOf).map(({ item, first, key }) => ({
    path: item.path,
    message: `The file name "${key}" is the one of the variable "${first.variable}" too, and one overwrites the other.`,
    fix: "Give one of the objects another file name.",
  }));
}
