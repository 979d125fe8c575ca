import { distributionOf } from "./collector/catalogue";
import { collectorOfText, pathTo } from "./collector/model";
import { parseYaml } from "./collector/parse";
import type { ParsedText, Position } from "./collector/parse";
import { NEWEST_ADOT } from "./data/adot-components";
import { checkSubjects } from "./check";
import { kindOf } from "./kind-of";
import { RULES } from "./rules";
import { isAdvised } from "./rules/rule";
import type { RuleKind, Severity } from "./rules/rule";

/** What surrounds a collector's configuration. */
export interface CollectorConfigOptions {
  /**
   * Tag of AWS's image of the collector: `v0.49.0`. With a tag that is not known here, components
   * are not checked against the image. Default: the newest release that is known.
   */
  readonly imageTag?: string;
  /** Names of the container's variables, secrets included. Default: not known, and not checked. */
  readonly environment?: readonly string[];
}

/** What is wrong with a collector's configuration. */
export interface CollectorConfigFinding extends Position {
  /** Id of the rule. */
  readonly code: string;
  /** `invalid`: the collector does not start. `practice`: it runs, and you will regret it. */
  readonly kind: RuleKind;
  readonly severity: Severity;
  /** Where, by the keys of the configuration: `service.pipelines.traces.exporters[1]`. */
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

/**
 * Checks the configuration of AWS's distribution of the OpenTelemetry collector (ADOT) without
 * Pulumi and without running it: YAML syntax, components, pipelines, references, settings. Findings
 * come in the order of the text; lines and columns count from 1. Never throws.
 */
export function checkCollectorConfig(
  text: string,
  options: CollectorConfigOptions = {},
): CollectorConfigFinding[] {
  const { imageTag, environment } = readOptions(options);
  const distribution = distributionOf(imageTag);
  const collector = collectorOfText(
    readText(text),
    ({ line, column }, steps) => `${line}:${column}:${pathTo(steps)}`,
    {
      path: "",
      ...(distribution ? { distribution } : { unknownImage: imageTag }),
      ...(environment && { variables: environment }),
    },
  );
  const advised = RULES.filter((rule) => isAdvised(rule));
  return checkSubjects({ collector: [collector] }, advised).map(({ docs: _, path, ...finding }) => {
    const [line = "1", column = "1", ...rest] = path.split(":");
    return { ...finding, path: rest.join(":"), line: Number(line), column: Number(column) };
  });
}

// Plain JavaScript passes what it likes.
function readOptions(options: unknown): { imageTag: string; environment?: readonly string[] } {
  const { imageTag, environment } = (options ?? {}) as Readonly<Record<string, unknown>>;
  return {
    imageTag: typeof imageTag === "string" ? imageTag : NEWEST_ADOT,
    ...(Array.isArray(environment) && {
      environment: environment.filter((name): name is string => typeof name === "string"),
    }),
  };
}

function readText(text: unknown): ParsedText {
  if (typeof text === "string") return parseYaml(text);
  const start = { line: 1, column: 1 };
  const kind = text === undefined || text === null ? "missing" : kindOf(text);
  const message = `The configuration is ${kind}, and must be text.`;
  return {
    value: undefined,
    problems: [{ ...start, message, fix: "Pass the text of the YAML file." }],
    positionOf: () => start,
  };
}
