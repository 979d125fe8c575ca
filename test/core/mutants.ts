import { createRequire } from "node:module";
import * as vm from "node:vm";
import { transformSync } from "esbuild";
import ts from "typescript";

/** A source text in which one thing is changed. */
export interface Mutant {
  /** The line, what stood there, and what stands there now. */
  readonly change: string;
  readonly source: string;
}

const OPERATORS: Readonly<Record<string, string>> = {
  "===": "!==",
  "!==": "===",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "&&": "||",
  "||": "&&",
  "+": "-",
  "-": "+",
};

const METHODS: Readonly<Record<string, string>> = {
  every: "some",
  some: "every",
  ceil: "floor",
  floor: "ceil",
  min: "max",
  max: "min",
};

/** Every mutant of a source text: each condition, constant, list item and operator changed once. */
export function mutantsOf(source: string): Mutant[] {
  const file = ts.createSourceFile("rule.ts", source, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];

  const replace = (node: ts.Node, by: string): void => {
    const [start, end] = [node.getStart(file), node.getEnd()];
    const { line } = file.getLineAndCharacterOfPosition(start);
    const around = source.split("\n")[line]?.trim() ?? "";
    mutants.push({
      change: `${around} | ${source.slice(start, end)} -> ${by}`,
      source: source.slice(0, start) + by + source.slice(end),
    });
  };

  const visit = (node: ts.Node): void => {
    // Types and imports do nothing when the program runs.
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) {
      return;
    }
    if (isExample(node)) return;
    if (isAboutRule(node)) return;
    for (const [part, by] of changes(node)) replace(part, by);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return mutants;
}

/** A rule's own examples: they are tests, and no part of what is tested. */
function isExample(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node) && node.name.getText() === "cases";
}

/** What a rule says about itself, rather than does: its title, its examples. */
function isAboutRule(node: ts.Node): boolean {
  return (
    ts.isPropertyAssignment(node) &&
    ts.isObjectLiteralExpression(node.parent) &&
    node.parent.properties.some(({ name }) => name?.getText() === "check") &&
    !["check", "options", "remedy"].includes(node.name.getText())
  );
}

function changes(node: ts.Node): [ts.Node, string][] {
  if (ts.isBinaryExpression(node)) {
    const by = OPERATORS[node.operatorToken.getText()];
    const texts = [node.left, node.right].filter(ts.isStringLiteral);
    return [
      ...(by === undefined ? [] : [[node.operatorToken, by] as [ts.Node, string]]),
      ...texts.map((text): [ts.Node, string] => [text, '"-"']),
    ];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return [[node, node.operand.getText()]];
  }
  if (ts.isNumericLiteral(node)) return [[node, String(Number(node.text) + 1)]];
  if (ts.isRegularExpressionLiteral(node)) return numbersIn(node);
  if (ts.isConditionalExpression(node)) return [[node.condition, `!(${node.condition.getText()})`]];
  if (ts.isIfStatement(node)) return [[node.expression, `!(${node.expression.getText()})`]];
  if (ts.isPropertyAccessExpression(node)) {
    const by = METHODS[node.name.text];
    return by === undefined || !ts.isCallExpression(node.parent) ? [] : [[node.name, by]];
  }
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 1) {
    return node.elements.map((element) => [node, without(node, element)]);
  }
  return [];
}

/** The expression with each of its numbers one greater. */
function numbersIn(node: ts.RegularExpressionLiteral): [ts.Node, string][] {
  const text = node.getText();
  return [...text.matchAll(/(?<=[{,])\d+/g)].map(({ 0: number, index }) => [
    node,
    text.slice(0, index) + String(Number(number) + 1) + text.slice(index + number.length),
  ]);
}

function without(list: ts.ArrayLiteralExpression, element: ts.Expression): string {
  const left = list.elements.filter((other) => other !== element);
  return `[${left.map((other) => other.getText()).join(", ")}]`;
}

export type Module = Record<string, unknown>;

/**
 * Runs a source text as if it stood in the file. `instead` takes the place of modules it imports.
 */
export function run(
  source: string,
  file: string,
  instead: ReadonlyMap<string, Module> = new Map(),
): Module {
  const require = createRequire(file);
  const imported = (id: string): unknown => instead.get(require.resolve(id)) ?? require(id);
  const module = { exports: {} as Module };
  const body = vm.compileFunction(compiled(source), ["module", "require"], {
    filename: file,
  }) as (module: object, require: (id: string) => unknown) => void;
  body(module, imported);
  return module.exports;
}

const compilations = new Map<string, string>();

function compiled(source: string): string {
  const known = compilations.get(source);
  if (known !== undefined) return known;
  const { code } = transformSync(source, { format: "cjs", loader: "ts", target: "node20" });
  compilations.set(source, code);
  return code;
}
