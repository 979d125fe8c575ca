import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, resource, stacked } from "../stacked";

const logging = (options: unknown, logDriver = "awslogs") => ({
  logConfiguration: { logDriver, options },
});
const writing = (group: unknown, more = {}) => logging({ "awslogs-group": group, ...more });
const group = (logGroupName: unknown) => resource("logGroup", "logs", { logGroupName });
const nobodys = (name: string, i: number, who: string) => ({
  about: "web",
  path: `containerDefinitions[${i}].logConfiguration`,
  message: `The program makes no log group "${name}", which "${who}" writes to.`,
  fix: "Make it here, or list it in externalLogGroups.",
});

export const cases: RuleCases = {
  valid: [
    {
      name: "a log group of the program",
      ...stacked(definition({}, writing("/ecs/web")), group("/ecs/web")),
    },
  ],
  invalid: [
    {
      name: "two groups that nobody makes, one of them for two",
      ...stacked(
        definition({
          containerDefinitions: [
            { name: "app", image: "app:1", ...writing("/ecs/web") },
            { name: "proxy", image: "proxy:1", ...writing("/ecs/web") },
            { name: "otel", image: "otel:1", ...writing("/ecs/otel") },
            { name: "job", image: "job:1", ...writing("/ecs/job") },
          ],
        }),
        group("/ecs/job"),
      ),
      findings: [nobodys("/ecs/web", 0, "app"), nobodys("/ecs/otel", 2, "otel")],
    },
  ],
  notApplicable: [
    { name: "a container without logs", ...stacked(definition()) },
    {
      name: "a group that the driver makes, told as such",
      ...stacked(definition({}, writing("/ecs/web", { "awslogs-create-group": "true" }))),
    },
    {
      name: "another driver",
      ...stacked(definition({}, logging({ "awslogs-group": "/ecs/web" }, "splunk"))),
    },
  ],
  unknown: [
    { name: "a group that is not known", ...stacked(definition({}, writing(UNKNOWN))) },
    {
      name: "a log group whose name is not known",
      ...stacked(definition({}, writing("/ecs/web")), group(UNKNOWN)),
    },
  ],
};
