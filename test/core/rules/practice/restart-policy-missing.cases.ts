import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { APPCONFIG, ENVOY, FLUENT_BIT, OTEL, definition } from "../json";

const LOOSE = { essential: false };
const beside = (parts: object, more: object = {}, app: object = {}) => ({
  given: {
    taskDefinition: {
      ...more,
      containerDefinitions: [definition("app", app), definition("helper", { ...LOOSE, ...parts })],
    },
  },
});
const waiting = (condition: unknown, containerName: unknown = "helper") => ({
  dependsOn: [{ containerName, condition }],
});
const found = [
  {
    path: "containerDefinitions[1]",
    message:
      '"helper" is not essential and has no restart policy: once it ended, the task goes on without it.',
    fix: 'Set restartPolicy to { "enabled": true, "restartAttemptPeriod": 60 }.',
  },
];
const CHECKED = { healthCheck: { command: ["CMD", "/ready"] } };
const OPEN = { portMappings: [{ containerPort: 80 }] };
const FARGATE = { requiresCompatibilities: ["FARGATE"] };
const WINDOWS = { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } };

export const cases: RuleCases = {
  valid: [
    { name: "a restart policy", ...beside({ ...OTEL, restartPolicy: { enabled: true } }) },
    { name: "an essential container", ...beside({ ...OTEL, essential: true }) },
  ],
  invalid: [
    { name: "a collector", ...beside(OTEL), findings: found },
    { name: "an agent of configuration", ...beside(APPCONFIG), findings: found },
    { name: "a container with a health check", ...beside(CHECKED), findings: found },
    { name: "a container with a port", ...beside(OPEN), findings: found },
    {
      name: "a restart policy that is off",
      ...beside({ ...OTEL, restartPolicy: { enabled: false } }),
      findings: found,
    },
    {
      name: "a collector that another waits for",
      ...beside(OTEL, {}, waiting("START")),
      findings: found,
    },
    { name: "Linux on Fargate", ...beside(OTEL, FARGATE), findings: found },
    { name: "Windows on instances", ...beside(OTEL, WINDOWS), findings: found },
  ],
  notApplicable: [
    { name: "a program that may be there to end", ...beside({}) },
    {
      name: "a container that is there to end, awaited to complete",
      ...beside(OPEN, {}, waiting("COMPLETE")),
    },
    {
      name: "an agent's image that is there to end",
      ...beside(OTEL, {}, waiting("SUCCESS")),
    },
    { name: "a log router, which has a rule of its own", ...beside(FLUENT_BIT) },
    { name: "a proxy, which has a rule of its own", ...beside(ENVOY) },
    { name: "Windows on Fargate", ...beside(OTEL, { ...FARGATE, ...WINDOWS }) },
    {
      name: "machines of one's own",
      ...beside(OTEL, { requiresCompatibilities: ["EC2", "EXTERNAL"] }),
    },
  ],
  unknown: [
    { name: "a restart policy that is not known", ...beside({ ...OTEL, restartPolicy: UNKNOWN }) },
    { name: "a container that may be essential", ...beside({ ...OTEL, essential: UNKNOWN }) },
    { name: "waits that are not known", ...beside(OTEL, {}, { dependsOn: UNKNOWN }) },
    { name: "a wait for something", ...beside(OTEL, {}, waiting(UNKNOWN)) },
    { name: "a wait for some container", ...beside(OTEL, {}, waiting("SUCCESS", UNKNOWN)) },
    {
      name: "a name that is not known",
      ...beside({ ...OTEL, name: UNKNOWN }, {}, waiting("SUCCESS")),
    },
    {
      name: "containers that are not known",
      given: { taskDefinition: { containerDefinitions: UNKNOWN } },
    },
    {
      name: "launch types that are not known",
      ...beside(OTEL, { requiresCompatibilities: UNKNOWN }),
    },
    {
      name: "a system on Fargate that may be Windows",
      ...beside(OTEL, { ...FARGATE, runtimePlatform: { operatingSystemFamily: UNKNOWN } }),
    },
    { name: "a health check that is not known", ...beside({ healthCheck: UNKNOWN }) },
    { name: "ports that are not known", ...beside({ portMappings: UNKNOWN }) },
  ],
};
