import { distributionOf, isAdot } from "../collector/catalogue";
import { collectorOfText } from "../collector/model";
import type { CollectorFacts } from "../collector/model";
import { parseYaml } from "../collector/parse";
import { COLLECTOR } from "../data/agents";
import { imageParts } from "../image";
import { isObject } from "../json";
import type { Json } from "../json";
import { UNKNOWN } from "../known";
import type { StackCollector, StackEntry } from "../model";
import { agentOfImage } from "../rules/kinds";
import { entriesOf, textNames } from "./join";
import { isParameter } from "./names";

// The collectors of a task definition whose configuration is seen: in a variable, in the argument,
// or in the parameter that a variable is read from.

/** The variable that ADOT reads its configuration from. */
const ADOT_VARIABLE = "AOT_CONFIG_CONTENT";

/** A configuration, and where it stands. */
interface Text {
  readonly entry: StackEntry;
  readonly path: string;
  readonly text: string;
}

export function collectorsOf(
  entries: readonly StackEntry[],
  definition: StackEntry,
): StackCollector[] {
  return itemsOf(definition.request["containerDefinitions"]).flatMap((container, i) => {
    const { image } = container;
    if (typeof image !== "string" || agentOfImage(image)?.name !== COLLECTOR) return [];
    const containerPath = `containerDefinitions[${i}]`;
    const found = configurationOf(entries, definition, container, containerPath);
    if (found === undefined) return [];
    const { entry, path, text } = found;
    const placed = ({ line, column }: { line: number; column: number }): string =>
      `${path}:${line}:${column}`;
    const facts = factsOf(container, image, path);
    return [{ entry, containerPath, model: collectorOfText(parseYaml(text), placed, facts) }];
  });
}

function configurationOf(
  entries: readonly StackEntry[],
  definition: StackEntry,
  container: Json,
  at: string,
): Text | undefined {
  const [argument, ...others] = configArguments(container["command"]);
  // Several are merged into one that nobody sees here.
  if (others.length > 0 || container["command"] === UNKNOWN) return undefined;
  if (argument?.text.startsWith("yaml:")) {
    const path = `${at}.command[${argument.index}]`;
    return { entry: definition, path, text: argument.text.slice("yaml:".length) };
  }
  const variable = argument === undefined ? ADOT_VARIABLE : /^env:(.+)$/.exec(argument.text)?.[1];
  if (variable === undefined) return undefined;
  return plain(definition, container, at, variable) ?? kept(entries, container, variable);
}

function configArguments(command: unknown): { text: string; index: number }[] {
  if (!Array.isArray(command)) return [];
  return command.flatMap((part: unknown, index) => {
    if (typeof part !== "string") return [];
    const [, text] = /^--config=(.*)$/s.exec(part) ?? [];
    if (text !== undefined) return [{ text, index }];
    const next: unknown = command[index + 1];
    return part === "--config" && typeof next === "string"
      ? [{ text: next, index: index + 1 }]
      : [];
  });
}

function plain(entry: StackEntry, container: Json, at: string, variable: string): Text | undefined {
  const list = itemsOf(container["environment"]);
  const index = list.findIndex(({ name }) => name === variable);
  const text = list[index]?.["value"];
  return typeof text === "string"
    ? { entry, path: `${at}.environment[${index}].value`, text }
    : undefined;
}

function kept(entries: readonly StackEntry[], container: Json, variable: string): Text | undefined {
  const secret = itemsOf(container["secrets"]).find(({ name }) => name === variable);
  const parameters = entriesOf(entries, "parameter");
  const entry = textNames(parameters, secret?.["valueFrom"], isParameter);
  if (entry === undefined || entry === UNKNOWN) return undefined;
  const text = entry.request["Value"];
  return typeof text === "string" ? { entry, path: "Value", text } : undefined;
}

function factsOf(container: Json, image: string, path: string): CollectorFacts {
  const tag = isAdot(image) ? imageParts(image).tag : undefined;
  const distribution = tag === undefined ? undefined : distributionOf(tag);
  const { name, healthCheck } = container;
  const variables = variablesOf(container);
  return {
    path,
    ...(typeof name === "string" && { container: name }),
    ...(distribution ? { distribution } : { unknownImage: image }),
    // Images of others have no program that ECS could run to ask.
    ...(tag !== undefined &&
      healthCheck !== UNKNOWN && {
        healthChecked: healthCheck !== undefined && healthCheck !== null,
      }),
    ...(variables && { variables }),
  };
}

function variablesOf(container: Json): string[] | undefined {
  const fields = [container["environment"], container["secrets"]];
  const names = fields.flatMap(itemsOf).map(({ name }) => name);
  const isWhole = container["environmentFiles"] === undefined && !fields.includes(UNKNOWN);
  const texts = names.filter((name) => typeof name === "string");
  return isWhole && texts.length === names.length ? texts : undefined;
}

/** The objects of a list; what is not known is one without fields. */
function itemsOf(list: unknown): Json[] {
  return Array.isArray(list)
    ? list.map((item: unknown) => (isObject(item) ? item : { name: UNKNOWN }))
    : [];
}
