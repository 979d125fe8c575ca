import type { Tokens } from "./metadata/cache";
import type { ProviderFunction, ResourceType, Service } from "./resource-type";
import { services } from "./services";

/** Everything local-aws models, by token. */
export interface Catalogue {
  types: Map<string, ResourceType>;
  functions: Map<string, ProviderFunction>;
}

export function catalogueOf(all: readonly Service[] = services): Catalogue {
  const types = all.flatMap((service) => service.types ?? []);
  const functions = all.flatMap((service) => Object.entries(service.functions ?? {}));
  return {
    types: new Map(types.flatMap((type) => type.tokens.map((token) => [token, type] as const))),
    functions: new Map(functions),
  };
}

export function tokensOf({ types, functions }: Catalogue): Tokens {
  return { types: [...types.keys()], functions: [...functions.keys()] };
}
