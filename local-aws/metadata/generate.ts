import { awsPackage, fingerprint, readMetadata, writeMetadata, type Tokens } from "./cache";
import { extractMetadata } from "./extract";
import type { Metadata } from "./model";

/** The metadata of the given tokens, generated when it is missing or out of date. */
export function ensureMetadata(tokens: Tokens): Metadata {
  const cached = readMetadata(tokens);
  if (cached) return cached;
  const metadata = extractMetadata(awsPackage(), fingerprint(tokens), tokens);
  writeMetadata(metadata);
  return metadata;
}
