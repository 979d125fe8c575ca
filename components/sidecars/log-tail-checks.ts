import { quote } from "../../core/issue";
import { choosesLines, mayTake } from "../../core/fluent-bit/matching";
import type { LogRouterArgs, LogTailArgs } from "../args";
import { peek } from "../leaf";
import type { TaskContext } from "../normalise/context";
import { conflictsAt } from "../normalise/issues";
import type { LogOutput } from "./log-destinations";

const TAIL = "logRouter.tail";

/** Reports what is wrong with the files that a router reads. */
export function checkTail(args: LogTailArgs, router: string, { issues }: TaskContext): void {
  const conflict = conflictsAt(TAIL, issues);
  const {
    container,
    containerPath,
    excludePaths = [],
    multilineParsers = [],
    parser,
    paths,
  } = args;
  if (container === router) {
    const message = `"${router}" is the log router itself.`;
    conflict("container", message, "Name the container that writes the files.");
  }
  if (containerPath !== undefined && !containerPath.startsWith("/")) {
    const message = `The path "${containerPath}" does not begin at the root.`;
    conflict("containerPath", message, 'Write it with a leading "/".');
  }
  if (parser !== undefined && multilineParsers.length > 0) {
    const message = "The parsers of several lines take the place of a parser.";
    conflict("multilineParsers", message, "Remove it, or remove parser.");
  }
  paths.forEach((path, i) => {
    if (path.startsWith("/")) return;
    const message = `The path "${path}" does not begin at the root.`;
    conflict(`paths[${i}]`, message, 'Write it with a leading "/".');
  });
  for (const [argument, given] of Object.entries({ paths, excludePaths })) {
    given.forEach((path, i) => {
      if (!path.includes(",")) return;
      const message = `The path "${path}" has a comma, which separates paths.`;
      conflict(`${argument}[${i}]`, message, "Write each path as an item of the list.");
    });
  }
}

/** Reports settings of no line, and of more than one: they would end, and others begin. */
export function checkLines(
  { multilineParsers, parser, tail }: LogRouterArgs,
  output: LogOutput | undefined,
  { issues }: TaskContext,
): void {
  const each = (path: string, values: readonly string[] = []): (readonly [string, string])[] =>
    values.map((value, i) => [`${path}[${i}]`, value]);
  const names: (readonly [string, string | undefined])[] = [
    ["logRouter.parser", parser],
    ...each("logRouter.multilineParsers", multilineParsers),
    [`${TAIL}.parser`, tail?.parser],
    ...each(`${TAIL}.multilineParsers`, tail?.multilineParsers),
    ...each(`${TAIL}.paths`, tail?.paths),
    ...each(`${TAIL}.excludePaths`, tail?.excludePaths),
  ];
  for (const [path] of names.filter(([, value]) => value?.trim() === "")) {
    issues.add("argument-conflict", path, "The text is empty.", "Remove it, or write what it is.");
  }
  const settings = [
    ...names,
    ...(output?.options ?? []).map(({ path, value }) => [path, peek(value)] as const),
  ];
  for (const [path] of settings.filter(([, value]) => /[\r\n]/.test(value ?? ""))) {
    const message = "The value has a line break, and a setting is one line.";
    issues.add("argument-conflict", path, message, "Write it in one line.");
  }
}

/** Reports an output of files whose own options keep the lines of all files from it. */
export function checkMatch(
  output: LogOutput | undefined,
  beginning: string,
  { issues }: TaskContext,
): void {
  const chosen = (output?.options ?? []).filter(({ name }) => choosesLines(name));
  const [only] = chosen;
  const match = only === undefined ? undefined : peek(only.value);
  // A regular expression is not read here, and neither is a pattern that variables fill in.
  const isRead = chosen.length === 1 && only?.name.toLowerCase() === "match";
  if (!isRead || !match || match.includes("${") || mayTake(match, beginning)) return;
  const message = `${quote(match)} matches no file: the tags of lines from files begin with ${quote(beginning)}.`;
  issues.add("argument-conflict", only.path, message, "Remove it, or begin it as the tags do.");
}

/** Reports a destination of files that names no output; that of containers has a rule. */
export function checkOutput({ destination = {} }: LogRouterArgs, { issues }: TaskContext): void {
  const names = Object.keys(destination);
  if (names.length === 0 || names.some((name) => name.toLowerCase() === "name")) return;
  const fix = "Set Name to the output plugin.";
  issues.add("argument-conflict", "logRouter.destination", "The options name no output.", fix);
}
