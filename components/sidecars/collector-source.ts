import { credentialsIn } from "../../core/collector/credentials";
import { collectorOfText, collectorOfTree } from "../../core/collector/model";
import type { CollectorFacts } from "../../core/collector/model";
import { parseYaml } from "../../core/collector/parse";
import type { ParsedText } from "../../core/collector/parse";
import { toYaml } from "../../core/collector/text";
import { UNKNOWN } from "../../core";
import type { CollectorModel, Step } from "../../core";
import type { OtelCollectorArgs } from "../args";
import { isLater, peek, replaceLater } from "../leaf";
import type { Leaf } from "../leaf";
import type { TaskContext } from "../normalise/context";
import { fill, given } from "../render/fill";

/** A collector's configuration, whichever way its author gave it. */
export interface CollectorSource {
  /** Where the author gave it. */
  readonly path: string;
  /** The text that is delivered. */
  readonly content: Leaf;
  /** What the text says, UNKNOWN where an output is. */
  readonly config: unknown;
  /** The same with its outputs; an output, where the whole text is one. */
  readonly tree: unknown;
  /** Whether the author left it to the component. */
  readonly isDefault: boolean;
  /** The collector as rules see it, by what is known before anything is made. */
  collector(facts: CollectorFacts): CollectorModel;
  /** The same by the text, once that is known. */
  reread(facts: CollectorFacts, text: string): CollectorModel;
}

/** Reads the configuration. Nothing of a text is known while it is an output. */
export function collectorSource(
  args: OtelCollectorArgs,
  otherwise: () => unknown,
  path: string,
  { issues }: TaskContext,
): CollectorSource {
  const { config, configYaml } = args;
  if (config !== undefined && configYaml !== undefined) {
    issues.add(
      "argument-conflict",
      `${path}.configYaml`,
      "config is given too, and a collector has one configuration.",
      "Remove one of them.",
    );
  }
  if (config !== undefined) return ofTree(config, `${path}.config`, false);
  return configYaml === undefined
    ? ofTree(otherwise(), path, true)
    : ofText(configYaml, `${path}.configYaml`);
}

function ofTree(tree: unknown, path: string, isDefault: boolean): CollectorSource {
  const config = replaceLater(tree, () => UNKNOWN);
  return {
    path,
    content: fill<unknown, string>(tree, toYaml, path),
    config,
    tree,
    isDefault,
    collector: (facts) => collectorOfTree(config, path, facts),
    reread: (facts, text) => collectorOfTree(parseYaml(text).value, path, facts),
  };
}

function ofText(author: Leaf, path: string): CollectorSource {
  const content = given(author, path);
  const model = (parsed: ParsedText, facts: CollectorFacts): CollectorModel =>
    collectorOfText(parsed, ({ line, column }) => `${path}:${line}:${column}`, facts);
  const text = peek(content);
  const parsed = text === undefined ? undefined : parseYaml(text);
  return {
    path,
    content,
    config: parsed === undefined ? UNKNOWN : parsed.value,
    tree: parsed === undefined ? content : parsed.value,
    isDefault: false,
    collector: (facts) =>
      parsed === undefined ? collectorOfTree(UNKNOWN, path, facts) : model(parsed, facts),
    reread: (facts, later) => model(parseYaml(later), facts),
  };
}

/** The leaf at a place of a tree. */
export function leafOf(tree: unknown, steps: readonly Step[]): Leaf | undefined {
  let node = tree;
  for (const step of steps) {
    if (typeof node !== "object" || node === null || isLater(node)) return undefined;
    node = (node as Readonly<Record<string, unknown>>)[step];
  }
  return typeof node === "string" || isLater(node) ? (node as Leaf) : undefined;
}

/** Whether a part of the configuration that is known is a credential. */
export function holdsCredentials({ config }: CollectorSource): boolean {
  return credentialsIn(config).length > 0;
}
