import { served } from "../served";
import type { RuleCases } from "../cases";

const daemon = (fields: object) => served({ schedulingStrategy: "DAEMON", ...fields });
const by = (type: string) => ({ deploymentController: { type } });
const on = (...names: string[]) => ({
  capacityProviderStrategy: names.map((capacityProvider) => ({ capacityProvider })),
});
const refused = (name: string, fields: object) => ({
  name: `a daemon with ${name}`,
  ...daemon(fields),
  findings: [
    {
      path: "schedulingStrategy",
      message: `The scheduling strategy "DAEMON" does not go with "${name}".`,
      fix: "Use REPLICA.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "a daemon on EC2", ...daemon({ launchType: "EC2", ...by("ECS") }) },
    { name: "a daemon on own machines", ...daemon(on("machines")) },
    {
      name: "replicas on Fargate",
      ...served({ schedulingStrategy: "REPLICA", launchType: "FARGATE", ...by("EXTERNAL") }),
    },
  ],
  invalid: [
    refused("FARGATE", { launchType: "FARGATE" }),
    refused("FARGATE_SPOT", on("machines", "FARGATE_SPOT")),
    refused("CODE_DEPLOY", { launchType: "EC2", ...by("CODE_DEPLOY") }),
    refused("EXTERNAL", by("EXTERNAL")),
  ],
  notApplicable: [{ name: "no strategy", ...served({ launchType: "FARGATE" }) }],
  unknown: [
    {
      name: "a strategy that is not known",
      ...served({ schedulingStrategy: "${strategy}", launchType: "FARGATE" }),
    },
    { name: "a launch type that is not known", ...daemon({ launchType: "${type}" }) },
    { name: "a provider that is not known", ...daemon(on("${provider}")) },
    { name: "a controller that is not known", ...daemon(by("${controller}")) },
  ],
};
