import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { resource, stacked } from "../stacked";

const service = (fields = {}) => resource("service", "shop", { taskDefinition: "web", ...fields });
const task = (...containers: unknown[]) =>
  resource("taskDefinition", "web", { family: "web", containerDefinitions: containers });
const APP = { name: "app", image: "app:1" };
const XRAY = { name: "xray", image: "amazon/aws-xray-daemon:3.3.13" };
const ROUTER = { name: "log", image: "log:1", firelensConfiguration: { type: "fluentbit" } };
const options = { requiredSidecars: ["telemetry", "log-router"] };
const without = (kind: string) => ({
  about: "shop",
  path: "taskDefinition",
  message: `The service "shop" runs without a sidecar for "${kind}".`,
  fix: "Add one to its task.",
});

export const cases: RuleCases = {
  valid: [
    { name: "all that is asked for", options, ...stacked(service(), task(APP, XRAY, ROUTER)) },
    { name: "nothing, where nothing is asked for", ...stacked(service(), task(APP)) },
  ],
  invalid: [
    {
      name: "neither",
      options,
      ...stacked(service(), task(APP)),
      findings: [without("telemetry"), without("log-router")],
    },
    {
      name: "one of the two",
      options,
      ...stacked(service(), task(APP, XRAY)),
      findings: [without("log-router")],
    },
  ],
  notApplicable: [
    { name: "a task without a service", options, ...stacked(task(APP)) },
    { name: "a task that is made elsewhere", options, ...stacked(service()) },
  ],
  unknown: [
    {
      name: "an image that is not known",
      options,
      ...stacked(service(), task(APP, { name: "x", image: UNKNOWN })),
    },
    {
      name: "a container that may be a router",
      options,
      ...stacked(service(), task(APP, { ...ROUTER, firelensConfiguration: UNKNOWN })),
    },
    {
      name: "containers that are not known",
      options,
      ...stacked(
        service(),
        resource("taskDefinition", "web", { family: "web", containerDefinitions: UNKNOWN }),
      ),
    },
    {
      name: "a task that is not known",
      options,
      ...stacked(service({ taskDefinition: UNKNOWN }), task(APP)),
    },
  ],
};
