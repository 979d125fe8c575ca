import { referencesIn } from "../../collector/expansion";
import type { VariableReference } from "../../collector/expansion";
import { leavesOf } from "../../collector/leaves";
import { OTEL_DOCS } from "../../data/otel-docs";
import type { Finding } from "../../issue";
import type { Rule } from "../rule";

const NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
/** What ADOT can fill in from besides. */
const SCHEMES = ["yaml", "file", "http", "https", "s3"];

export const collectorVariableName: Rule = {
  id: "collector-variable-name",
  title: "What a configuration asks for with ${…} can be filled in",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "One reference that the collector cannot read keeps it from starting, wherever it stands.",
  fix: 'Write "${env:NAME}", or two dollar signs where the text itself is meant.',
  url: OTEL_DOCS.environmentVariables,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a variable, and a dollar sign that is one",
        given: {
          collector: { config: { exporters: { otlp: { endpoint: "${env:HOST}", a: "$${1}" } } } },
        },
      },
    ],
    invalid: [
      {
        title: "a group of a regular expression",
        given: {
          collector: { config: { receivers: { prometheus: { replacement: "${1}" } } } },
        },
        findings: [
          {
            path: "receivers.prometheus.replacement",
            message: 'The collector takes "${1}" for a variable, and "1" is no name of one.',
            fix: 'Write "$${1}" for the text itself.',
          },
        ],
      },
    ],
  },
  check: ({ config, locate, distribution }) =>
    leavesOf(config).flatMap(({ text, steps }) =>
      referencesIn(text).flatMap((reference) => {
        const said = reference.scheme === "env" ? judgeName(reference) : judgeScheme(reference);
        // Other images may fill in from elsewhere.
        const certain = distribution !== undefined || reference.scheme === "env";
        return said === undefined || !certain ? [] : [{ path: locate(steps), ...said }];
      }),
    ),
};

type Saying = Pick<Finding, "message" | "fix">;

function judgeName({ name, isExplicit }: VariableReference): Saying | undefined {
  if (NAME.test(name)) return undefined;
  const written = isExplicit ? `env:${name}` : name;
  return {
    message: `The collector takes "\${${written}}" for a variable, and "${name}" is no name of one.`,
    fix: isExplicit
      ? 'Name the variable with letters, digits and "_" alone, without blanks.'
      : `Write "$\${${name}}" for the text itself.`,
  };
}

// What follows may be the default of a secret, and is not shown.
function judgeScheme({ scheme, name }: VariableReference): Saying | undefined {
  if (SCHEMES.includes(scheme)) return undefined;
  const before = scheme === "" ? name.split(":", 1).join("") : scheme;
  if (scheme === "" || name.startsWith("-")) {
    return {
      message: `The default of "${before}" needs "env:" before the name.`,
      fix: `Write "\${env:${before}:-…}".`,
    };
  }
  return {
    message: `The collector cannot fill in from "${scheme}:".`,
    fix: 'Write "${env:NAME}", and let ECS put the value into that variable.',
  };
}
