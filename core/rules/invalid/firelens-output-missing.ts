import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { UNKNOWN, items, known } from "../../known";
import type { Unknown } from "../../known";
import type { LogModel } from "../../model";
import { routedIn, routersOf } from "../firelens";
import type { Rule } from "../rule";

/** The option that names the output plugin, by type of router. */
const OUTPUT: ReadonlyMap<unknown, string> = new Map([
  ["fluentbit", "Name"],
  ["fluentd", "@type"],
]);

/** Ways to write the option, in lower case. */
const MEANT = ["name", "@type"];

/** Options of the log driver itself, which say nothing about an output. */
const NO_OUTPUT = ["exclude-pattern", "include-pattern", "log-driver-buffer-limit"];

export const firelensOutputMissing: Rule = {
  id: "firelens-output-missing",
  title: "Options for FireLens name the output plugin",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: 'The task fails with "missing output key": ECS writes the options into a section of the router\'s configuration, which needs a plugin.',
  fix: "Set Name for Fluent Bit, @type for Fluentd.",
  url: AWS_DOCS.firelensTaskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a plugin and its options",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awsfirelens",
                  options: { Name: "firehose", region: "eu-west-1", delivery_stream: "shop" },
                },
              },
              { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a plugin in lower case",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: { logDriver: "awsfirelens", options: { name: "firehose" } },
              },
              { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration.options.name",
            message: 'The option "name" names no output for "fluentbit". Did you mean "Name"?',
            fix: "Rename the option.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const [router, other] = routersOf(task);
    const output = other === undefined ? OUTPUT.get(known(router?.firelens)?.type) : undefined;
    if (output === undefined) return [];
    const type = String(known(router?.firelens)?.type);
    return routedIn(task).flatMap((container) => {
      const log = known(container.log);
      return log === undefined || container === router ? [] : withoutOutput(log, output, type);
    });
  },
};

function withoutOutput(
  { path, options, secretOptions }: LogModel<unknown, Unknown>,
  output: string,
  type: string,
): Finding[] {
  if (options === UNKNOWN || secretOptions === UNKNOWN) return [];
  const set = [...items(options), ...items(secretOptions)].filter(
    ({ name }) => name === UNKNOWN || !NO_OUTPUT.includes(name),
  );
  if (set.length === 0 || set.some(({ name }) => name === UNKNOWN || name === output)) return [];
  const meant = set.find(({ name }) => MEANT.includes(String(name).toLowerCase()));
  return meant === undefined
    ? [
        {
          path,
          message: `The options name no output; the router is of type "${type}".`,
          fix: `Set ${output} to the output plugin.`,
        },
      ]
    : [
        {
          path: meant.path,
          message: `The option "${String(meant.name)}" names no output for "${type}". Did you mean "${output}"?`,
          fix: "Rename the option.",
        },
      ];
}
