import { distributionOf } from "./collector/catalogue";
import { collectorOfText, pathTo } from "./collector/model";
import { parseYaml } from "./collector/parse";
import type { Position } from "./collector/parse";
import { NEWEST_ADOT } from "./data/adot-components";
import { checkSubjects } from "./check";
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
  const { imageTag = NEWEST_ADOT, environment } = options;
  const distribution = distributionOf(imageTag);
  const collector = collectorOfText(
    parseYaml(text),
    ({ line, column }, steps) => `${line}:${column}:${pathTo(steps)}`,
    {
      path: "",
      ...(distribution ? { distribution } : { unknownImage: imageTag }),
      ...(environment && { variables: environment }),
    },
  );
  return checkSubjects({ collector: [collector] }).map(({ docs: _, path, ...finding }) => {
    const [line = "1", column = "1", ...rest] = path.split(":");
    return { ...finding, path: rest.join(":"), line: Number(line), column: Number(column) };
  });
}
