import { SECTIONS } from "../data/adot-components";
import { UNKNOWN } from "../known";
import { componentsOf } from "./config";

/** Whether a component may write to the collector's own file system; also where nobody knows. */
export function writesFiles(config: unknown): boolean {
  return SECTIONS.some((section) => {
    const components = componentsOf(config, section);
    if (components === UNKNOWN) return true;
    return components.some(
      ({ type }) =>
        (section === "exporters" && type === "file") ||
        (section === "extensions" && type === "file_storage"),
    );
  });
}
