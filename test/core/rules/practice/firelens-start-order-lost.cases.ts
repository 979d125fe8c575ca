import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const waiting = (...names: unknown[]) => ({
  dependsOn: names.map((containerName) => ({ containerName, condition: "START" })),
});
const ROUTED = { logConfiguration: { logDriver: "awsfirelens", options: { Name: "stdout" } } };
const ROUTER = { firelensConfiguration: { type: "fluentbit" } };
const LATE_ROUTER = definition("log", { ...ROUTER, ...waiting("db") });
const APP = definition("app", ROUTED);
const DB = definition("db");

const early = (name: string, path: string) => ({
  path,
  message: `The container "${name}" may start before the router "log": ECS adds that wait only to a router that waits for nobody.`,
  fix: 'Add a dependency on "log" with the condition START.',
});

export const cases: RuleCases = {
  valid: [
    {
      name: "a router that waits for nobody",
      given: registering(APP, definition("log", ROUTER)),
    },
    {
      name: "a wait of its own",
      given: registering(definition("app", { ...ROUTED, ...waiting("log") }), LATE_ROUTER, DB),
    },
    {
      name: "a container the router waits for",
      given: registering(
        definition("app", { ...ROUTED, ...waiting("log") }),
        LATE_ROUTER,
        definition("db", ROUTED),
      ),
    },
    {
      name: "a container that is one of those the router waits for",
      given: registering(APP, definition("log", { ...ROUTER, ...waiting("db", "app") }), DB),
    },
  ],
  invalid: [
    {
      name: "two routed containers, one of which waits for another",
      given: registering(definition("app", { ...ROUTED, ...waiting("db") }), LATE_ROUTER, DB),
      findings: [early("app", "containerDefinitions[0].logConfiguration")],
    },
    {
      name: "a routed container",
      given: registering(LATE_ROUTER, DB, definition("web", ROUTED)),
      findings: [early("web", "containerDefinitions[2].logConfiguration")],
    },
  ],
  notApplicable: [
    {
      name: "a task without a router",
      given: registering(definition("app", waiting("db")), DB),
    },
    {
      name: "a container that is not routed",
      given: registering(
        definition("app", {
          logConfiguration: {
            logDriver: "awslogs",
            options: { "awslogs-group": "/ecs/shop", "awslogs-region": "eu-west-1" },
          },
        }),
        LATE_ROUTER,
        DB,
      ),
    },
    {
      name: "two routers, which ECS refuses",
      given: registering(APP, LATE_ROUTER, definition("db", ROUTER)),
    },
    {
      name: "a router that routes itself",
      given: registering(definition("log", { ...ROUTER, ...waiting("db"), ...ROUTED }), DB),
    },
  ],
  unknown: [
    {
      name: "waits that are not known",
      given: registering(definition("app", { ...ROUTED, dependsOn: UNKNOWN }), LATE_ROUTER, DB),
    },
    {
      name: "a wait for something that is not known",
      given: registering(definition("app", { ...ROUTED, ...waiting(UNKNOWN) }), LATE_ROUTER, DB),
    },
    {
      name: "a router that waits for something not known",
      given: registering(APP, definition("log", { ...ROUTER, ...waiting(UNKNOWN) }), DB),
    },
  ],
};
