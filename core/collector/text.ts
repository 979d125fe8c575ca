import { yaml } from "./yaml";

/**
 * A configuration as YAML that the collector reads back as what it is: its parser follows YAML 1.1
 * where texts look like numbers, dates and booleans. A key without a value stays one.
 */
export function toYaml(config: unknown): string {
  return yaml().stringify(config, {
    version: "1.1",
    nullStr: "",
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
}
