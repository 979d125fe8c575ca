import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { APPCONFIG, ENVOY, FLUENT_BIT, OTEL, definition, registering } from "../json";

const checked = (parts: object, healthCheck: object) => ({
  given: registering(
    definition("app"),
    definition("helper", {
      ...parts,
      healthCheck: { command: ["CMD", "/ready"], ...healthCheck },
    }),
  ),
});
const short = (name: string, parts: object, startPeriod: number, needed: number) => ({
  name: `${startPeriod} seconds for ${name}`,
  ...checked(parts, { startPeriod }),
  findings: [
    {
      path: "containerDefinitions[1].healthCheck.startPeriod",
      message: `Failed checks of "helper" count after "${startPeriod}" seconds; its kind needs "${needed}" to start.`,
      fix: `Raise startPeriod to ${needed} or more.`,
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "what a collector needs", ...checked(OTEL, { startPeriod: 10 }) },
    { name: "what a log router needs", ...checked(FLUENT_BIT, { startPeriod: 30 }) },
    {
      name: "what the team finds enough",
      options: { telemetry: 5 },
      ...checked(OTEL, { startPeriod: 5 }),
    },
    { name: "any time for a program that nobody knows", ...checked({}, {}) },
  ],
  invalid: [
    short("a collector", OTEL, 9, 10),
    short("a log router", FLUENT_BIT, 29, 30),
    short("a proxy", ENVOY, 9, 10),
    short("an agent of configuration", APPCONFIG, 9, 10),
    { ...short("any", {}, 1, 2), options: { sidecar: 2 } },
    { ...short("a collector", OTEL, 0, 10), name: "no time", ...checked(OTEL, {}) },
  ],
  notApplicable: [
    { name: "no health check", given: registering(definition("app"), definition("otel", OTEL)) },
    {
      name: "a collector alone",
      given: registering(
        definition("otel", { ...OTEL, healthCheck: { command: ["CMD", "/healthcheck"] } }),
      ),
    },
  ],
  unknown: [
    { name: "a time that is not known", ...checked(OTEL, { startPeriod: UNKNOWN }) },
    { name: "an image that is not known", ...checked({ image: UNKNOWN }, {}) },
  ],
};
