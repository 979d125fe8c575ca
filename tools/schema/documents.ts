import * as fs from "node:fs";
import * as path from "node:path";
import * as ts from "typescript";

/** What the argument interfaces say about themselves and Pulumi's inference drops. */
export interface Documents {
  /** Description by name of the type. */
  readonly types: Readonly<Record<string, string>>;
  /** Message by `Type.property`. */
  readonly deprecated: Readonly<Record<string, string>>;
}

/** Reads all files of a folder. */
export function documentsIn(folder: string): Documents {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith(".ts"));
  return documentsOf(files.map((file) => fs.readFileSync(path.join(folder, file), "utf8")));
}

/** Reads the text of some files. */
export function documentsOf(texts: readonly string[]): Documents {
  const declared = texts
    .flatMap((text) => [
      ...ts.createSourceFile("args.ts", text, ts.ScriptTarget.ES2022, true).statements,
    ])
    .filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node));
  return {
    types: Object.fromEntries(declared.map((node) => [node.name.text, descriptionOf(node)])),
    deprecated: Object.fromEntries(
      declared.filter(ts.isInterfaceDeclaration).flatMap(deprecatedIn),
    ),
  };
}

function descriptionOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).slice(-1);
  return ts.getTextOfJSDocComment(comment?.comment) ?? "";
}

function deprecatedIn({ name, members }: ts.InterfaceDeclaration): [string, string][] {
  return members.flatMap((member): [string, string][] => {
    const tag = ts.getJSDocDeprecatedTag(member);
    if (tag === undefined || member.name === undefined || !ts.isIdentifier(member.name)) return [];
    return [[`${name.text}.${member.name.text}`, ts.getTextOfJSDocComment(tag.comment) ?? ""]];
  });
}
