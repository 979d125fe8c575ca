import { quoteWord } from "../../closed-list";
import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { UNKNOWN, items, known } from "../../known";
import type { Unknown } from "../../known";
import type { Entry, FirelensModel } from "../../model";
import { containersOf } from "../containers";
import { isFargate } from "../demand";
import type { AnyTask, Rule } from "../rule";

const TYPE = "config-file-type";
const VALUE = "config-file-value";
const METADATA = "enable-ecs-log-metadata";

/** Where ECS puts the configuration that it writes. */
const GENERATED = ["/fluent-bit/etc/fluent-bit.conf", "/fluentd/etc/fluent.conf"];

export const firelensOptionInvalid: Rule = {
  id: "firelens-option-invalid",
  title: "The options of a FireLens router are ones that ECS reads",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a configuration file without its place, one from S3 on Fargate, and the path of the file it writes itself.",
  fix: "Set config-file-type and config-file-value together, on Fargate to a file in the image.",
  url: AWS_DOCS.firelensTaskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a file in the image",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            containerDefinitions: [
              {
                name: "log",
                image: "log:1",
                firelensConfiguration: {
                  type: "fluentbit",
                  options: {
                    "enable-ecs-log-metadata": "true",
                    "config-file-type": "file",
                    "config-file-value": "/extra.conf",
                  },
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a file in S3 on Fargate",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            containerDefinitions: [
              {
                name: "log",
                image: "log:1",
                firelensConfiguration: {
                  type: "fluentbit",
                  options: {
                    "config-file-type": "s3",
                    "config-file-value": "arn:aws:s3:::shop/extra.conf",
                  },
                },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].firelensConfiguration.options.config-file-type",
            message: 'Fargate reads no configuration from "s3".',
            fix: 'Use "file" with a file in the image.',
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) => {
      const firelens = known(container.firelens);
      return firelens === undefined || firelens.options === UNKNOWN
        ? []
        : [...wrongMetadata(task, firelens), ...wrongFile(task, firelens)];
    }),
};

type Router = FirelensModel<unknown, Unknown>;

function option({ options }: Router, wanted: string): Entry<unknown, Unknown> | undefined {
  return items(options).find(({ name }) => name === wanted);
}

/** An option that is set to a known text. */
function textOf(
  task: AnyTask,
  router: Router,
  wanted: string,
): { text: string; path: string } | undefined {
  const found = option(router, wanted);
  const text = found === undefined ? undefined : task.peek(found.value);
  return found === undefined || text === undefined ? undefined : { text, path: found.path };
}

function wrongMetadata(task: AnyTask, router: Router): Finding[] {
  const given = textOf(task, router, METADATA);
  return given === undefined || given.text === "true" || given.text === "false"
    ? []
    : [
        {
          path: given.path,
          message: `"${METADATA}" is ${quoteWord(given.text)}; ECS accepts true and false.`,
          fix: 'Use "true" or "false".',
        },
      ];
}

// A file of a wrong type has to change as a whole: what else is wrong with it does not matter.
function wrongFile(task: AnyTask, router: Router): Finding[] {
  const type = wrongType(task, router);
  return type.length > 0 ? type : [...halfFile(router), ...generatedPath(task, router)];
}

function halfFile(router: Router): Finding[] {
  const [type, value] = [option(router, TYPE), option(router, VALUE)];
  const half = type ?? value;
  const unclear = items(router.options).some(({ name }) => name === UNKNOWN);
  if (half === undefined || unclear || (type !== undefined && value !== undefined)) return [];
  const missing = type === undefined ? TYPE : VALUE;
  return [
    {
      path: half.path,
      message: `"${String(half.name)}" is set without "${missing}".`,
      fix: `Set ${missing} too, or remove the option.`,
    },
  ];
}

function wrongType(task: AnyTask, router: Router): Finding[] {
  const given = textOf(task, router, TYPE);
  if (given === undefined || given.text === "file") return [];
  if (given.text !== "s3") {
    return [
      {
        path: given.path,
        message: `FireLens reads no configuration from ${quoteWord(given.text)}.`,
        fix: 'Use "file" or "s3".',
      },
    ];
  }
  return isFargate(task)
    ? [
        {
          path: given.path,
          message: 'Fargate reads no configuration from "s3".',
          fix: 'Use "file" with a file in the image.',
        },
      ]
    : [];
}

function generatedPath(task: AnyTask, router: Router): Finding[] {
  const given = textOf(task, router, VALUE);
  return given === undefined || !GENERATED.includes(given.text)
    ? []
    : [
        {
          path: given.path,
          message: `ECS writes its own configuration to "${given.text}".`,
          fix: "Move the file to another path.",
        },
      ];
}
