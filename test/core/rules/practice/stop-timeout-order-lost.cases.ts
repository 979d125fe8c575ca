import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { ENVOY, FLUENT_BIT, OTEL, definition } from "../json";

const FARGATE = { requiresCompatibilities: ["FARGATE"] };
const beside = (app: object, helper: object, more: object = {}) => ({
  given: {
    taskDefinition: {
      ...more,
      containerDefinitions: [definition("app", app), definition("helper", helper)],
    },
  },
});
const waits = (containerName: unknown) => ({ dependsOn: [{ containerName, condition: "START" }] });
const stopping = (stopTimeout: unknown) => ({ stopTimeout });
const found = (own: number, needed: number) => [
  {
    path: "containerDefinitions[1].stopTimeout",
    message: `"helper" has "${own}" seconds to stop, "app" has "${needed}", and does not wait for it: the last that "app" sends is lost.`,
    fix: `Let "app" wait for "helper", or raise stopTimeout to ${needed}.`,
  },
];
const reversed = [
  {
    path: "containerDefinitions[1].dependsOn",
    message: '"helper" waits for "app", and so stops before it: the last that "app" sends is lost.',
    fix: 'Let "app" wait for "helper" instead.',
  },
];
const ROUTER = { ...FLUENT_BIT, firelensConfiguration: { type: "fluentbit" } };
const ROUTED = { logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } } };

export const cases: RuleCases = {
  valid: [
    { name: "the same time", ...beside(stopping(60), { ...OTEL, ...stopping(60) }) },
    { name: "Fargate's own time", ...beside({}, OTEL, FARGATE) },
    {
      name: "a wait, which is an order",
      ...beside({ ...stopping(60), ...waits("helper") }, { ...OTEL, ...stopping(30) }),
    },
    {
      name: "the wait that ECS adds for FireLens",
      ...beside({ ...stopping(60), ...ROUTED }, { ...ROUTER, ...stopping(30) }),
    },
  ],
  invalid: [
    {
      name: "less time for a collector",
      ...beside(stopping(60), { ...OTEL, ...stopping(59) }),
      findings: found(59, 60),
    },
    {
      name: "less time for a log router",
      ...beside(stopping(60), { ...FLUENT_BIT, ...stopping(30) }),
      findings: found(30, 60),
    },
    {
      name: "Fargate's own time beside more",
      ...beside(stopping(31), OTEL, FARGATE),
      findings: found(30, 31),
    },
    {
      name: "a collector that waits for the application",
      ...beside({}, { ...OTEL, ...waits("app") }),
      findings: reversed,
    },
  ],
  notApplicable: [
    { name: "a time that an instance decides", ...beside(stopping(60), OTEL) },
    { name: "a proxy", ...beside(stopping(60), { ...ENVOY, ...stopping(30) }) },
    { name: "a program that nobody knows", ...beside(stopping(60), stopping(30)) },
  ],
  unknown: [
    { name: "a time that is not known", ...beside(stopping(UNKNOWN), OTEL, FARGATE) },
    {
      name: "another time that is not known",
      ...beside(stopping(60), { ...OTEL, ...stopping(UNKNOWN) }),
    },
    {
      name: "waits that are not known",
      ...beside({ ...stopping(60), dependsOn: UNKNOWN }, { ...OTEL, ...stopping(30) }),
    },
    {
      name: "output that may go through the router",
      ...beside({ ...stopping(60), logConfiguration: UNKNOWN }, { ...ROUTER, ...stopping(30) }),
    },
  ],
};
