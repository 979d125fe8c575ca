import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const named = (section: string) =>
  collected({ [section]: { forward: null }, connectors: { forward: null, count: null } });
const taken = (section: string) => ({
  path: "connectors.forward",
  message: `The id "forward" is in ${section} as well.`,
  fix: 'Rename the connector, for example to "forward/connector".',
});

export const cases: RuleCases = {
  valid: [
    { name: "an id of a processor", ...named("processors") },
    {
      name: "another name",
      ...collected({ exporters: { forward: null }, connectors: { "forward/2": null } }),
    },
  ],
  invalid: [
    { name: "a receiver", ...named("receivers"), findings: [taken("receivers")] },
    { name: "an exporter", ...named("exporters"), findings: [taken("exporters")] },
  ],
  notApplicable: [{ name: "no connectors", ...collected({ exporters: { forward: null } }) }],
  unknown: [
    {
      name: "connectors that are not known",
      ...collected({ exporters: { forward: null }, connectors: UNKNOWN }),
    },
    {
      name: "exporters that are not known",
      ...collected({ exporters: UNKNOWN, connectors: { forward: null } }),
    },
  ],
};
