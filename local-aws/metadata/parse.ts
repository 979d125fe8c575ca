import * as ts from "typescript";
import type { ObjectShape, Shape } from "./model";

/** Parses declaration text; no type checker, so this costs milliseconds. */
export function parseDeclarations(text: string): ts.SourceFile {
  return ts.createSourceFile("declarations.d.ts", text, ts.ScriptTarget.Latest, false);
}

export function findInterface(
  file: ts.SourceFile,
  name: string,
): ts.InterfaceDeclaration | undefined {
  return file.statements.filter(ts.isInterfaceDeclaration).find((node) => node.name.text === name);
}

export function interfaceShape(node: ts.InterfaceDeclaration, file: ts.SourceFile): ObjectShape {
  const shape: ObjectShape = { properties: {}, required: [] };
  for (const member of node.members) {
    if (!ts.isPropertySignature(member) || !member.type) continue;
    const name = memberName(member.name, file);
    shape.properties[name] = typeShape(member.type, file);
    if (!member.questionToken) shape.required.push(name);
  }
  return shape;
}

/** The readonly `Output` members of a resource class. */
export function classOutputs(
  node: ts.ClassDeclaration,
  file: ts.SourceFile,
): Record<string, { shape: Shape; optional: boolean }> {
  const outputs: Record<string, { shape: Shape; optional: boolean }> = {};
  for (const member of node.members) {
    if (!ts.isPropertyDeclaration(member) || !member.type) continue;
    const inner = typeArgument(member.type) ?? member.type;
    outputs[memberName(member.name, file)] = {
      shape: typeShape(inner, file),
      optional: ts.isUnionTypeNode(inner) && inner.types.some(isUndefined),
    };
  }
  return outputs;
}

function memberName(name: ts.PropertyName, file: ts.SourceFile): string {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : name.getText(file);
}

export function typeShape(node: ts.TypeNode, file: ts.SourceFile): Shape {
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword:
      return "string";
    case ts.SyntaxKind.NumberKeyword:
      return "number";
    case ts.SyntaxKind.BooleanKeyword:
      return "boolean";
    default:
  }
  if (ts.isArrayTypeNode(node)) return { items: typeShape(node.elementType, file) };
  if (ts.isParenthesizedTypeNode(node)) return typeShape(node.type, file);
  if (ts.isUnionTypeNode(node)) return unionShape(node, file);
  if (ts.isTypeLiteralNode(node)) return mapShape(node, file);
  if (ts.isTypeReferenceNode(node)) return referenceShape(node, file);
  return "any";
}

function unionShape(node: ts.UnionTypeNode, file: ts.SourceFile): Shape {
  const shapes = node.types.filter((type) => !isUndefined(type)).map((t) => typeShape(t, file));
  const distinct = [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()];
  const [only] = distinct;
  return only !== undefined && distinct.length === 1 ? only : { anyOf: distinct };
}

function mapShape(node: ts.TypeLiteralNode, file: ts.SourceFile): Shape {
  const index = node.members.find(ts.isIndexSignatureDeclaration);
  return index ? { values: typeShape(index.type, file) } : "any";
}

function referenceShape(node: ts.TypeReferenceNode, file: ts.SourceFile): Shape {
  const name = entityName(node.typeName);
  const argument = typeArgument(node);
  if (argument && (name === "pulumi.Input" || name === "pulumi.Output")) {
    return typeShape(argument, file);
  }
  if (name.startsWith("pulumi.asset.")) return "asset";
  if (/^(inputs|outputs)\./.test(name)) return { ref: name.slice(name.indexOf(".") + 1) };
  // What remains are string enums, string aliases (ARN, Region) and resource classes, which the
  // SDK sends as their id.
  return "string";
}

function entityName(name: ts.EntityName): string {
  return ts.isIdentifier(name) ? name.text : `${entityName(name.left)}.${name.right.text}`;
}

function typeArgument(node: ts.TypeNode): ts.TypeNode | undefined {
  return ts.isTypeReferenceNode(node) ? node.typeArguments?.[0] : undefined;
}

function isUndefined(node: ts.TypeNode): boolean {
  return node.kind === ts.SyntaxKind.UndefinedKeyword;
}
