import type * as Yaml from "yaml";

/**
 * The YAML library. It is loaded with the first text that needs it: most programs have none, and
 * loading it takes longer than all the rest of this package.
 */
export function yaml(): typeof Yaml {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it always
  return require("yaml") as typeof Yaml;
}
