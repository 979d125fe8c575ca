import { UNKNOWN } from "../../known";
import { forbids, form, needs, valueOf } from "./demand";
import type { Demand } from "./demand";
import { notNegative } from "./numbers";
import { expressions } from "./regular-expression";

/** A field that has a default, so that only an empty text is wrong. */
function notEmpty(field: string): Demand {
  return (part) => {
    const value = valueOf(part, field);
    return value === UNKNOWN || value !== "" ? [] : needs(field)(part);
  };
}

const V2 = "Remove it: it needs a feature gate that ADOT does not set.";

export const EXTENSIONS: Readonly<Record<string, readonly Demand[]>> = {
  "healthcheckextension.Config": [
    notEmpty("endpoint"),
    forbids("http", V2),
    forbids("grpc", V2),
    form(
      "path",
      (path) => (path.startsWith("/") ? undefined : 'does not begin with "/"'),
      'Begin it with "/".',
    ),
  ],
  "zpagesextension.Config": [notEmpty("endpoint")],
  "ecsobserver.Config": [notEmpty("cluster_name")],
  "ecsobserver.ServiceConfig": [expressions("name_pattern", "container_name_pattern")],
  "ecsobserver.TaskDefinitionConfig": [expressions("arn_pattern", "container_name_pattern")],
  "filestorage.Config": [notNegative("max_size")],
};
