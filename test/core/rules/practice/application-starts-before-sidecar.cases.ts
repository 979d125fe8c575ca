import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { APPCONFIG, ENVOY, FLUENT_BIT, OTEL, definition, registering } from "../json";

const waits = (containerName: unknown, condition: unknown = "START") => ({
  dependsOn: [{ containerName, condition }],
});
const beside = (parts: object, app: object = {}, ...others: object[]) =>
  registering(definition("app", app), definition("helper", parts), ...others);
const lost = (name: string, parts: object, consequence: string, condition = "START") => ({
  name,
  given: beside(parts),
  findings: [
    {
      path: "containerDefinitions[0].dependsOn",
      message: `"app" does not wait for "helper": ${consequence}.`,
      fix: `Add a dependency on "helper" with the condition ${condition}.`,
    },
  ],
});
const CHECKED = { healthCheck: { command: ["CMD", "/healthcheck"] } };
const TELEMETRY = "its first spans and metrics are lost";

export const cases: RuleCases = {
  valid: [
    { name: "a wait", given: beside(OTEL, waits("helper")) },
    {
      name: "a wait for who waits",
      given: beside(OTEL, waits("cache"), definition("cache", waits("helper"))),
    },
  ],
  invalid: [
    lost("a collector", OTEL, TELEMETRY),
    lost("a collector with a health check", { ...OTEL, ...CHECKED }, TELEMETRY, "HEALTHY"),
    lost("a log router without FireLens", FLUENT_BIT, "its first output is lost"),
    lost("a proxy", ENVOY, "its first requests fail"),
    lost("an agent of configuration", APPCONFIG, "it may find no configuration"),
    {
      ...lost("a wait for another", OTEL, TELEMETRY),
      given: beside(OTEL, waits("cache"), definition("cache")),
    },
  ],
  notApplicable: [
    { name: "a program that nobody knows", given: beside({}) },
    {
      name: "a router of FireLens, which ECS itself makes others wait for",
      given: beside({ ...FLUENT_BIT, firelensConfiguration: { type: "fluentbit" } }),
    },
    { name: "a proxy before the application", given: beside({ ...ENVOY, ...waits("app") }) },
  ],
  unknown: [
    { name: "waits that are not known", given: beside(OTEL, { dependsOn: UNKNOWN }) },
    { name: "a wait for some container", given: beside(OTEL, waits(UNKNOWN)) },
    { name: "an image that is not known", given: beside({ image: UNKNOWN }) },
    {
      name: "a log router that may be one of FireLens",
      given: beside({ ...FLUENT_BIT, firelensConfiguration: UNKNOWN }),
    },
  ],
};
