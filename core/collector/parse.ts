import type { Document, LineCounter, Node } from "yaml";
import type { Finding } from "../issue";
import type { Step } from "../model";
import { yaml } from "./yaml";

/** Where something stands in a text; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Why a text is no YAML, and where. */
export interface Problem extends Position, Pick<Finding, "message" | "fix"> {}

/** A YAML text as the collector reads it. */
export interface ParsedText {
  /** Undefined where the text is no YAML. */
  readonly value: unknown;
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** Where a part stands: a key of a map, an item of a list; else the nearest part around it. */
  readonly positionOf: (steps: readonly Step[]) => Position;
}

/**
 * Reads a YAML text. The collector's own parser takes the first document of several, and refuses a
 * key that stands twice in a map.
 */
export function parseYaml(text: string): ParsedText {
  const { LineCounter, parseAllDocuments } = yaml();
  const lines = new LineCounter();
  const source = text.replace(/^\uFEFF/, "");
  const documents = parseAllDocuments(source, {
    lineCounter: lines,
    merge: true,
    prettyErrors: false,
    logLevel: "error",
  });
  const document = "empty" in documents ? undefined : documents[0];
  const errors = document === undefined ? [] : [...document.errors, ...aliasErrors(document)];
  const { value, error } = valueOf(document, errors.length > 0);
  return {
    value,
    problems: [...firstSyntax(errors), ...error].map((problem) => tell(problem, source, lines)),
    positionOf: (steps) => positionAt(lines, offsetOf(document, steps)),
  };
}

/** What is wrong at a place, as the parser tells it. */
interface ParserError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, ...number[]];
}

// After one mistake the parser takes the rest for what it is not.
function firstSyntax(errors: readonly ParserError[]): readonly ParserError[] {
  const first = errors.findIndex(({ code }) => !SEPARATE.includes(code));
  return first === -1 ? errors : errors.slice(0, first + 1);
}

/** What is wrong by itself, whatever stands around it. */
const SEPARATE = ["ALIAS", "DUPLICATE_KEY"];

const FIXES: Readonly<Record<string, string>> = {
  ALIAS: "Define its anchor before it, and outside of it.",
  BAD_INDENT: "Correct the indentation.",
  DUPLICATE_KEY: "Keep one of the keys, or rename one.",
  MISSING_CHAR: "Add what is missing.",
  TAB_AS_INDENT: "Use spaces.",
};

function tell(
  { code, message, pos: [offset] }: ParserError,
  source: string,
  lines: LineCounter,
): Problem {
  // The parser reports a repeated key from the end of the line before it.
  const skipped = /^[\r\n ]*/.exec(source.slice(offset))?.[0].length ?? 0;
  const fact = message.replace(/\s+/g, " ").replace(/[.:]$/, "");
  return {
    ...positionAt(lines, offset + skipped),
    message: `The text is no YAML: ${fact.charAt(0).toLowerCase()}${fact.slice(1)}.`,
    fix: isVariable(source, offset)
      ? 'Put "${…}" in quotes where braces or brackets are around it.'
      : (FIXES[code] ?? "Correct the YAML."),
  };
}

function isVariable(source: string, offset: number): boolean {
  return source.slice(offset - 1, offset + 1) === "${";
}

// The library notices these only when the value is asked for, and then gives up.
function aliasErrors(document: Document): ParserError[] {
  const found: ParserError[] = [];
  yaml().visit(document, {
    Alias: (_, alias, around) => {
      const target = alias.resolve(document);
      if (target !== undefined && !around.includes(target)) return;
      const fault =
        target === undefined ? "stands for nothing" : "stands inside what it stands for";
      const message = `The alias "${alias.source}" ${fault}`;
      found.push({ code: "ALIAS", message, pos: [startOf(alias) ?? 0] });
    },
  });
  return found;
}

function valueOf(
  document: Document | undefined,
  isWrong: boolean,
): { readonly value: unknown; readonly error: ParserError[] } {
  if (isWrong) return { value: undefined, error: [] };
  try {
    return { value: (document?.toJS() ?? null) as unknown, error: [] };
  } catch (error) {
    const { message } = error as Error;
    return { value: undefined, error: [{ code: "VALUE", message, pos: [0] }] };
  }
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function offsetOf(document: Document | undefined, steps: readonly Step[]): number {
  let node: unknown = document?.contents;
  let offset = startOf(node) ?? 0;
  for (const step of steps) {
    const child = childOf(document, node, step);
    if (child === undefined) break;
    offset = child.offset ?? offset;
    node = child.node;
  }
  return offset;
}

interface Child {
  readonly node: unknown;
  readonly offset: number | undefined;
}

function childOf(document: Document | undefined, node: unknown, step: Step): Child | undefined {
  const { isAlias, isMap, isSeq, isScalar } = yaml();
  if (isAlias(node) && document) return childOf(document, node.resolve(document), step);
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? undefined : { node: item, offset: startOf(item) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return pair && { node: pair.value, offset: startOf(pair.key) };
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}
