import { distributionOf } from "../collector/catalogue";
import { collectorOfText, collectorOfTree } from "../collector/model";
import type { CollectorFacts } from "../collector/model";
import { parseYaml } from "../collector/parse";
import { NEWEST_ADOT } from "../data/adot-components";
import { UNKNOWN } from "../known";
import type { CollectorModel } from "../model";
import type { CollectorRequest } from "../rules/rule";

/** A collector as a case of a rule shows it. */
export function readCollector(request: CollectorRequest): CollectorModel {
  const { config, imageTag = NEWEST_ADOT, environment, healthCheck } = request;
  const distribution = typeof imageTag === "string" ? distributionOf(imageTag) : undefined;
  const facts: CollectorFacts = {
    path: "",
    ...(typeof healthCheck === "boolean" && { healthChecked: healthCheck }),
    ...(distribution && { distribution }),
    ...(typeof imageTag === "string" && !distribution && { unknownImage: imageTag }),
    ...(isKnownList(environment) && { variables: environment }),
  };
  return typeof config === "string"
    ? collectorOfText(parseYaml(config), ({ line, column }) => `config:${line}:${column}`, facts)
    : collectorOfTree(config, "", facts);
}

function isKnownList(value: unknown): value is string[] {
  return Array.isArray(value) && !value.includes(UNKNOWN);
}
