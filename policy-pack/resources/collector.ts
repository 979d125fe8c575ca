import { collectorOfText } from "../../core/collector/model";
import { parseYaml } from "../../core/collector/parse";
import { isObject } from "../../core/json";
import { PARAMETER } from "./parameter";
import type { ResourceType } from "./resource";

/** Sections that the configuration of a collector cannot do without. */
const SECTIONS = ["receivers", "exporters", "service"];

/** A parameter that holds the configuration of an OpenTelemetry collector. */
export const COLLECTOR_PARAMETER: ResourceType = {
  ...PARAMETER,
  subjects: ({ Value: value }) => {
    if (typeof value !== "string" || !isConfiguration(value)) return {};
    // Which image reads it is seen where task and parameter are looked at together.
    const at = ({ line, column }: { line: number; column: number }): string =>
      `Value:${line}:${column}`;
    return { collector: [collectorOfText(parseYaml(value), at, { path: "Value" })] };
  },
};

// Text that is no YAML counts where its lines begin like sections: that is what is wrong with it.
function isConfiguration(text: string): boolean {
  if (!SECTIONS.every((section) => new RegExp(`(^|[\\s"'{,])${section}["']?\\s*:`).test(text))) {
    return false;
  }
  const { value, problems } = parseYaml(text);
  return problems.length > 0 || (isObject(value) && SECTIONS.every((section) => section in value));
}
