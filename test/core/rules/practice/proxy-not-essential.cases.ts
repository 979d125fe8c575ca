import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { ENVOY, OTEL, definition } from "../json";

const beside = (name: string, parts: object, more: object = {}) => ({
  given: {
    taskDefinition: { ...more, containerDefinitions: [definition("app"), definition(name, parts)] },
  },
});
const named = (containerName: unknown) => ({ proxyConfiguration: { containerName } });
const found = (name: string) => [
  {
    path: "containerDefinitions[1].essential",
    message: `The proxy "${name}" is not essential: when it ends, the task runs on without its traffic.`,
    fix: "Set essential to true, or leave it out.",
  },
];
const LOOSE = { essential: false };

export const cases: RuleCases = {
  valid: [
    { name: "a proxy that says nothing", ...beside("envoy", ENVOY) },
    { name: "an essential proxy", ...beside("mesh", { essential: true }, named("mesh")) },
  ],
  invalid: [
    {
      name: "a known proxy",
      ...beside("envoy", { ...ENVOY, ...LOOSE }),
      findings: found("envoy"),
    },
    {
      name: "the proxy that the task names",
      ...beside("mesh", LOOSE, named("mesh")),
      findings: found("mesh"),
    },
  ],
  notApplicable: [
    { name: "a collector", ...beside("otel", { ...OTEL, ...LOOSE }) },
    { name: "a task that names another proxy", ...beside("cache", LOOSE, named("mesh")) },
  ],
  unknown: [
    {
      name: "a proxy that may be essential",
      ...beside("envoy", { ...ENVOY, essential: UNKNOWN }),
    },
    { name: "a proxy whose name is not known", ...beside("mesh", LOOSE, named(UNKNOWN)) },
    {
      name: "names that are not known",
      ...beside("mesh", { ...LOOSE, name: UNKNOWN }, named(UNKNOWN)),
    },
  ],
};
