import { createHash } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import type { Metadata } from "./model";

/** bin/, whether this file runs compiled from there or as TypeScript beside it. */
const beside = path.dirname(__dirname);
const binFolder = path.basename(beside) === "bin" ? beside : path.join(beside, "bin");
const cacheFile = path.join(binFolder, "metadata.json");

/** Goes up when what is extracted changes. */
const FORMAT = 5;

export interface Tokens {
  types: readonly string[];
  functions: readonly string[];
}

/** The folder of the installed @pulumi/aws. */
export function awsPackage(): string {
  return path.dirname(require.resolve("@pulumi/aws/package.json"));
}

/** Tells apart what was made from another package version or for other tokens. */
export function fingerprint(tokens: Tokens): string {
  const content = fs.readFileSync(path.join(awsPackage(), "package.json"), "utf8");
  const { version } = JSON.parse(content) as { version: string };
  const names = [...tokens.types, ...tokens.functions].sort().join(" ");
  return createHash("sha256").update(`${FORMAT} ${version} ${names}`).digest("hex");
}

/** The generated metadata; undefined when there is none, or none for these tokens. */
export function readMetadata(tokens: Tokens): Metadata | undefined {
  if (!fs.existsSync(cacheFile)) return undefined;
  const metadata = JSON.parse(fs.readFileSync(cacheFile, "utf8")) as Metadata;
  return metadata.key === fingerprint(tokens) ? metadata : undefined;
}

export function writeMetadata(metadata: Metadata): void {
  fs.mkdirSync(binFolder, { recursive: true });
  const temporary = `${cacheFile}.${process.pid}`;
  fs.writeFileSync(temporary, JSON.stringify(metadata));
  fs.renameSync(temporary, cacheFile);
}
