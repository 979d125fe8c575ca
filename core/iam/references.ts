import { ecrImage } from "../ecr";
import { withoutTag } from "../image";

/** What a container's `valueFrom` refers to. */
export type SecretReference =
  | { readonly service: "ssm"; readonly name: string; readonly arn?: string }
  | { readonly service: "secretsmanager"; readonly arn: string };

/**
 * Reads a `valueFrom`: a parameter's name or ARN, or a secret's ARN followed by an optional
 * `:json-key:version-stage:version-id`, which is no part of the secret's ARN.
 */
export function secretReference(valueFrom: string): SecretReference {
  const parts = valueFrom.split(":");
  if (parts[0] !== "arn") return { service: "ssm", name: valueFrom };
  if (parts[2] === "secretsmanager") {
    return { service: "secretsmanager", arn: parts.slice(0, 7).join(":") };
  }
  return { service: "ssm", name: (parts[5] ?? "").replace(/^parameter/, ""), arn: valueFrom };
}

/** ARN of the private ECR repository an image is pulled from, if it is one. */
export function ecrRepository(image: string, partition: string): string | undefined {
  const found = ecrImage(image);
  if (found === undefined) return undefined;
  const { account, region, rest } = found;
  return `arn:${partition}:ecr:${region}:${account}:repository/${withoutTag(rest)}`;
}
