import { yaml } from "./yaml";

// Texts that mean something else without quotes, and that the library takes for plain: octal numbers
// of YAML 1.2, the key that merges maps, and a byte order mark.
const MISREAD = /^([-+]?0o[0-7]+|<<|\uFEFF[^]*)$/;

// With this tag the library writes the text "<<" without quotes, whatever it is told.
const MERGE = "tag:yaml.org,2002:merge";

/**
 * A configuration as YAML that the collector reads back as what it is: its parser follows YAML 1.1
 * where texts look like numbers, dates and booleans. A key without a value stays one.
 */
export function toYaml(config: unknown): string {
  const { Document, visit } = yaml();
  const document = new Document(config, {
    version: "1.1",
    aliasDuplicateObjects: false,
    customTags: (tags) => tags.filter((tag) => typeof tag === "string" || tag.tag !== MERGE),
  });
  visit(document, {
    Scalar: (_, scalar) => {
      const { value } = scalar;
      if (typeof value === "string" && MISREAD.test(value)) scalar.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ nullStr: "", lineWidth: 0 });
}
