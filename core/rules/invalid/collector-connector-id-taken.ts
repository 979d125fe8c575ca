import { componentsOf, isDefined } from "../../collector/config";
import { OTEL_DOCS } from "../../data/otel-docs";
import { UNKNOWN } from "../../known";
import type { Rule } from "../rule";

const OTHERS = ["receivers", "exporters"] as const;

export const collectorConnectorIdTaken: Rule = {
  id: "collector-connector-id-taken",
  title: "A connector has an id that no receiver and no exporter has",
  kind: "invalid",
  on: "collector",
  severity: "high",
  why: "A pipeline that names the id could mean either, so the collector does not start.",
  fix: "Rename the connector.",
  url: OTEL_DOCS.connectors,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "ids that differ",
        given: {
          collector: { config: { exporters: { debug: null }, connectors: { forward: null } } },
        },
      },
    ],
    invalid: [
      {
        title: "the id of an exporter",
        given: {
          collector: { config: { exporters: { forward: null }, connectors: { forward: null } } },
        },
        findings: [
          {
            path: "connectors.forward",
            message: 'The id "forward" is in exporters as well.',
            fix: 'Rename the connector, for example to "forward/connector".',
          },
        ],
      },
    ],
  },
  check: ({ config, locate }) => {
    const connectors = componentsOf(config, "connectors");
    if (connectors === UNKNOWN) return [];
    return connectors.flatMap(({ id, steps }) =>
      OTHERS.filter((section) => isDefined(config, section, id) === true).map((section) => ({
        path: locate(steps),
        message: `The id "${id}" is in ${section} as well.`,
        fix: `Rename the connector, for example to "${id}/connector".`,
      })),
    );
  },
};
