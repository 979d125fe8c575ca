import type { CollectorFacts } from "../../core/collector/model";
import type { ConfigDocument, Consumption } from "../../core";
import type { OtelCollectorArgs } from "../args";
import { OTEL_COLLECTOR } from "../defaults";
import type { Leaf } from "../leaf";
import type { TaskContext } from "../normalise/context";
import { holdsCredentials } from "./collector-source";
import type { CollectorSource } from "./collector-source";
import { deliveredAs, elsewhere } from "./delivery";

/** Variable from which ADOT takes its configuration; it then ignores its arguments. */
const ADOT_VARIABLE = "AOT_CONFIG_CONTENT";

/** Variable from which any other distribution is told to take it. */
const VARIABLE = "OTEL_COLLECTOR_CONFIG";

const FLAG = "--config=";
const FETCH = { by: "argument", prefix: FLAG } as const;

/** A collector's configuration as a document. */
export function collectorDocument(
  args: OtelCollectorArgs,
  container: string,
  isAdot: boolean,
  source: CollectorSource,
  path: string,
  context: TaskContext,
): (facts: CollectorFacts) => ConfigDocument<Leaf> {
  const delivered = deliveredAs({ delivery: OTEL_COLLECTOR.delivery, ...args }, path, context);
  return (facts) => ({
    path: source.path,
    container,
    content: source.content,
    consumption: consumption(isAdot),
    isConfiguration: true,
    secret: delivered.declaredSecret || holdsCredentials(source),
    elsewhere: elsewhere(path),
    collector: (text) => source.reread(facts, text),
    ...delivered,
  });
}

function consumption(isAdot: boolean): Consumption<Leaf> {
  return isAdot
    ? { as: "environment", variable: ADOT_VARIABLE, fetch: FETCH }
    : { as: "argument", variable: VARIABLE, argument: `${FLAG}env:${VARIABLE}`, fetch: FETCH };
}
