import type { Given } from "../../../core";

type Json = Readonly<Record<string, unknown>>;

/** A case of a service, and what is known of its task definition; nothing by default. */
export function served(service: Json, taskDefinition?: Json): { readonly given: Given } {
  return { given: { service, ...(taskDefinition && { taskDefinition }) } };
}

/** A task definition with one container. */
export function defined(fields: Json = {}, container: Json = {}): Json {
  return {
    memory: "512",
    containerDefinitions: [{ name: "app", image: "app:1", ...container }],
    ...fields,
  };
}
