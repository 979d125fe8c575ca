import * as fs from "node:fs";
import * as path from "node:path";
import * as ts from "typescript";
import type { FunctionMetadata, Metadata, ObjectShape, Shape, TypeMetadata } from "./model";
import { classOutputs, findInterface, interfaceShape, parseDeclarations } from "./parse";

/** Reads from the installed @pulumi/aws what its resources and functions take and give. */
export function extractMetadata(
  root: string,
  key: string,
  tokens: { types: readonly string[]; functions: readonly string[] },
): Metadata {
  const version = (JSON.parse(read(root, "package.json")) as { version: string }).version;
  const types = fromEntries(tokens.types, (token) => extractType(root, token));
  const functions = fromEntries(tokens.functions, (token) => extractFunction(root, token));
  const provider = argumentsOf(root, "provider", "ProviderArgs");
  const shapes = extractShapes(root, [provider, ...values(types), ...values(functions)]);
  return { key, version, provider, types, functions, shapes };
}

function extractType(root: string, token: string): TypeMetadata {
  const { file, name } = locate(token);
  const javascript = read(root, `${file}.js`);
  if (!javascript.includes(`__pulumiType = '${token}'`)) {
    throw new Error(`The installed @pulumi/aws has no resource ${token}.`);
  }
  const declarations = parseDeclarations(read(root, `${file}.d.ts`));
  const node = declarations.statements
    .filter(ts.isClassDeclaration)
    .find((declaration) => declaration.name?.text === name);
  return {
    ...argumentsOf(root, file, `${name}Args`),
    required: [...javascript.matchAll(/Missing required property '(\w+)'/g)].map(group),
    outputs: node ? classOutputs(node, declarations) : {},
    secrets: stringsIn(/additionalSecretOutputs: \[([^\]]*)\]/.exec(javascript)?.[1] ?? ""),
  };
}

function extractFunction(root: string, token: string): FunctionMetadata {
  const { file, name } = locate(token);
  if (!read(root, `${file}.js`).includes(`"${token}"`)) {
    throw new Error(`The installed @pulumi/aws has no function ${token}.`);
  }
  const stem = name.charAt(0).toUpperCase() + name.slice(1);
  const results = argumentsOf(root, file, `${stem}Result`).properties;
  return { ...argumentsOf(root, file, `${stem}Args`), results };
}

function argumentsOf(root: string, file: string, name: string): ObjectShape {
  const declarations = parseDeclarations(read(root, `${file}.d.ts`));
  const node = findInterface(declarations, name);
  return node ? interfaceShape(node, declarations) : { properties: {}, required: [] };
}

/** `aws:ecs/taskDefinition:TaskDefinition` lies in `ecs/taskDefinition`. */
function locate(token: string): { file: string; name: string } {
  const [, module = "", name = ""] = token.split(":");
  return { file: module.replace(/^index\//, ""), name };
}

/** The nested object types that the given shapes reach, found in `types/input.d.ts`. */
function extractShapes(root: string, roots: ObjectShape[]): Record<string, ObjectShape> {
  const namespaces = splitNamespaces(read(root, "types/input.d.ts"));
  const parsed = new Map<string, Map<string, ObjectShape>>();
  const found: Record<string, ObjectShape> = {};
  const pending = roots.flatMap(references);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (found[name]) continue;
    const shape = lookUp(name, namespaces, parsed);
    found[name] = shape;
    pending.push(...references(shape));
  }
  return found;
}

function lookUp(
  name: string,
  namespaces: Map<string, string>,
  parsed: Map<string, Map<string, ObjectShape>>,
): ObjectShape {
  const space = name.includes(".") ? name.slice(0, name.indexOf(".")) : "";
  let interfaces = parsed.get(space);
  if (!interfaces) {
    interfaces = namespaceInterfaces(namespaces.get(space) ?? "");
    parsed.set(space, interfaces);
  }
  const shape = interfaces.get(name.slice(name.indexOf(".") + 1));
  if (!shape) throw new Error(`The installed @pulumi/aws has no input type ${name}.`);
  return shape;
}

/** The file is 6 MB: parse only the namespaces that are needed. Top-level interfaces are "". */
function splitNamespaces(declarations: string): Map<string, string> {
  const parts = declarations.split(/^export declare namespace (?=\w+ \{$)/m);
  const spaces = new Map<string, string>([["", parts[0] ?? ""]]);
  for (const part of parts.slice(1)) {
    spaces.set(part.slice(0, part.indexOf(" ")), `declare namespace ${part}`);
  }
  return spaces;
}

function namespaceInterfaces(declarations: string): Map<string, ObjectShape> {
  const file = parseDeclarations(declarations);
  const result = new Map<string, ObjectShape>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) result.set(node.name.text, interfaceShape(node, file));
    else if (ts.isModuleDeclaration(node) || ts.isModuleBlock(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return result;
}

function references(shape: ObjectShape): string[] {
  return values(shape.properties).flatMap(shapeReferences);
}

function shapeReferences(shape: Shape): string[] {
  if (typeof shape === "string") return [];
  if ("ref" in shape) return [shape.ref];
  if ("items" in shape) return shapeReferences(shape.items);
  if ("values" in shape) return shapeReferences(shape.values);
  return shape.anyOf.flatMap(shapeReferences);
}

function stringsIn(source: string): string[] {
  return [...source.matchAll(/"(\w+)"/g)].map(group);
}

function group(match: RegExpMatchArray): string {
  return match[1] ?? "";
}

function read(root: string, file: string): string {
  return fs.readFileSync(path.join(root, file), "utf8");
}

function fromEntries<T>(keys: readonly string[], make: (key: string) => T): Record<string, T> {
  return Object.fromEntries(keys.map((key) => [key, make(key)]));
}

function values<T>(record: Record<string, T>): T[] {
  return Object.values(record);
}
