import { createHash } from "node:crypto";

/** `length` hex digits that depend on the parts only: the same program gets the same ids every time. */
export function hex(length: number, ...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, length);
}

/** `length` decimal digits that depend on the parts only. */
export function digits(length: number, ...parts: readonly string[]): string {
  const number = BigInt(`0x${hex(32, ...parts)}`) % 10n ** BigInt(length);
  return number.toString().padStart(length, "0");
}

/** `length` letters and digits that depend on the parts only. */
export function alphanumeric(length: number, ...parts: readonly string[]): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  const bytes = createHash("sha256").update(parts.join("\n")).digest();
  return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join("");
}

export function uuid(...parts: readonly string[]): string {
  const h = hex(32, ...parts);
  return [h.slice(0, 8), h.slice(8, 12), h.slice(12, 16), h.slice(16, 20), h.slice(20)].join("-");
}

/** Where a call happens: which account, region and partition. */
export interface Place {
  account: string;
  region: string;
}

export function partitionOf(region: string): string {
  if (region.startsWith("cn-")) return "aws-cn";
  if (region.startsWith("us-gov-")) return "aws-us-gov";
  return "aws";
}

export function dnsSuffixOf(region: string): string {
  return region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
}

/** The ARN of something regional, e.g. `arn(place, "ecs", "cluster/web")`. */
export function arn(place: Place, service: string, resource: string): string {
  return `arn:${partitionOf(place.region)}:${service}:${place.region}:${place.account}:${resource}`;
}

/** The ARN of something that has no region, such as an IAM role. */
export function globalArn(place: Place, service: string, resource: string): string {
  return `arn:${partitionOf(place.region)}:${service}::${place.account}:${resource}`;
}

export interface ArnParts extends Place {
  partition: string;
  service: string;
  resource: string;
}

export function parseArn(value: string): ArnParts | undefined {
  const match = /^arn:([^:]+):([^:]+):([^:]*):([^:]*):(.+)$/.exec(value);
  if (!match) return undefined;
  const [, partition = "", service = "", region = "", account = "", resource = ""] = match;
  return { partition, service, region, account, resource };
}
