import { AWS_DOCS } from "../../data/aws-docs";
import type { StrangersModel } from "../../model";
import type { Finding } from "../../issue";
import { didYouMean } from "../../suggest";
import type { Rule } from "../rule";

export const fieldUnknown: Rule = {
  id: "field-unknown",
  title: "Fields are those that ECS knows",
  kind: "practice",
  on: "task",
  severity: "medium",
  why: "Some clients refuse a field that ECS does not know, others drop it without a word: what it was to say is then not said.",
  fix: "Rename the field, or remove it.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [
    { name: "cfn-lint", reference: "E3002" },
    { name: "botocore", reference: "unknown parameter" },
  ],
  options: {},
  cases: {
    valid: [
      {
        title: "fields of the API",
        given: {
          taskDefinition: {
            memory: "512",
            containerDefinitions: [{ name: "app", image: "app:1", environment: [] }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a misspelt name",
        given: {
          taskDefinition: {
            memory: "512",
            containerDefinitions: [{ name: "app", image: "app:1", enviroment: [] }],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].enviroment",
            message: 'ECS has no field "enviroment" here. Did you mean "environment"?',
            fix: "Rename the field, or remove it.",
          },
        ],
      },
    ],
  },
  check: (task) => (task.strangers ?? []).flatMap(judge),
};

function judge({ known, fields }: StrangersModel): Finding[] {
  const respelt = fields.flatMap(({ name, path }) => {
    const meant = known.find((field) => bare(field) === bare(name));
    return meant === undefined ? [] : [{ name, path, meant }];
  });
  const [first, second] = respelt;
  const isRespelt = first !== undefined && second !== undefined;
  const single = isRespelt
    ? fields.filter(({ name }) => !respelt.some((one) => one.name === name))
    : fields;
  return [
    // Whoever writes in the spelling of another tool does so throughout: one finding tells it.
    ...(isRespelt
      ? [
          {
            path: first.path,
            message: `ECS spells "${first.name}" as "${first.meant}", and ${more(respelt.length - 1)} here likewise.`,
            fix: "Write the fields in the spelling of the API.",
          },
        ]
      : []),
    ...single.map(({ name, path }) => ({
      path,
      message: `ECS has no field "${name}" here.${didYouMean(name, known)}`,
      fix: "Rename the field, or remove it.",
    })),
  ];
}

/** A name without what its spelling adds: `container_definitions` is `ContainerDefinitions`. */
function bare(name: string): string {
  return name.replace(/[_-]/g, "").toLowerCase();
}

function more(count: number): string {
  return count === 1 ? "1 more field" : `${count} more fields`;
}
