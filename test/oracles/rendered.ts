import type { CloudFormationResource, Request } from "./oracles";

export type Json = Readonly<Record<string, unknown>>;

/** A resource as requests to AWS, and in CloudFormation where that has it. */
export interface Rendered {
  readonly requests: readonly Request[];
  readonly resource?: CloudFormationResource;
}

/** A map of tags as a list, by the names that an API has for it. */
export function listOfTags(tags: unknown, key: string, value: string): Json[] {
  return Object.entries((tags as Json | undefined) ?? {}).map(([name, text]) => ({
    [key]: name,
    [value]: text,
  }));
}

/** A field, unless its list is empty. */
export function unlessEmpty(field: string, list: readonly unknown[]): Json {
  return list.length > 0 ? { [field]: list } : {};
}
