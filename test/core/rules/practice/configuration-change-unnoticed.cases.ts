import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, resource, stacked } from "../stacked";

const reading = (valueFrom: unknown = "/shop/config", container = {}) =>
  definition({}, { secrets: [{ name: "CONFIG", valueFrom }], ...container });
const parameter = (Name: unknown = "/shop/config", Type: unknown = "String") =>
  resource("parameter", "config", { Name, Type, Value: "level: info" });
const service = (fields = {}) =>
  resource("service", "shop", { serviceName: "shop", taskDefinition: "web", ...fields });
const unnoticed = (name = "/shop/config") => [
  {
    about: "web",
    path: "containerDefinitions[0].secrets[0].valueFrom",
    message: `A new value of the parameter "${name}" does not reach the running tasks of the service "shop".`,
    fix: "Name the parameter by a digest of its value, or add the digest to the triggers of the service.",
  },
];

export const cases: RuleCases = {
  valid: [
    {
      name: "a digest in the name",
      ...stacked(service(), reading("/shop/config-0a1b2c3d"), parameter("/shop/config-0a1b2c3d")),
    },
    {
      name: "a version in the reference",
      ...stacked(service(), reading("/shop/config:3"), parameter()),
    },
    {
      name: "triggers",
      ...stacked(service({ triggers: { config: "1" } }), reading(), parameter()),
    },
    {
      name: "a digest in a variable",
      ...stacked(
        service(),
        reading(undefined, { environment: [{ name: "CONFIG_HASH", value: "1" }] }),
        parameter(),
      ),
    },
    {
      name: "a digest in a variable of another container",
      ...stacked(
        service(),
        definition({
          containerDefinitions: [
            { name: "app", image: "a:1", secrets: [{ name: "C", valueFrom: "/shop/config" }] },
            { name: "b", image: "b:1", environment: [{ name: "CHECKSUM", value: "1" }] },
          ],
        }),
        parameter(),
      ),
    },
    {
      name: "a digest in a label",
      ...stacked(
        service(),
        reading(undefined, { dockerLabels: { "config-digest": "1" } }),
        parameter(),
      ),
    },
    {
      name: "a secret, which changes when its owner says so",
      ...stacked(service(), reading(), parameter("/shop/config", "SecureString")),
    },
  ],
  invalid: [
    {
      name: "a name that stays",
      ...stacked(
        service(),
        reading(undefined, { environment: [{ name: "STAGE", value: "test" }] }),
        parameter(),
      ),
      findings: unnoticed(),
    },
    {
      name: "empty triggers, and what is no digest",
      ...stacked(
        service({ triggers: {} }),
        reading("/shop/config-0a1b2c3"),
        parameter("/shop/config-0a1b2c3"),
      ),
      findings: unnoticed("/shop/config-0a1b2c3"),
    },
    {
      name: "a service that is deployed anew, and one that is not",
      ...stacked(
        resource("service", "other", { taskDefinition: "web", triggers: { config: "1" } }),
        service(),
        reading(),
        parameter(),
      ),
      findings: unnoticed(),
    },
  ],
  notApplicable: [
    { name: "a task that no service runs", ...stacked(reading(), parameter()) },
    { name: "a parameter that is made elsewhere", ...stacked(service(), reading()) },
    {
      name: "a service of another task",
      ...stacked(service({ taskDefinition: "job" }), reading(), parameter()),
    },
  ],
  unknown: [
    {
      name: "triggers that are not known",
      ...stacked(service({ triggers: UNKNOWN }), reading(), parameter()),
    },
    {
      name: "variables that are not known",
      ...stacked(service(), reading(undefined, { environment: UNKNOWN }), parameter()),
    },
    {
      name: "a variable whose name is not known",
      ...stacked(
        service(),
        reading(undefined, { environment: [{ name: UNKNOWN, value: "1" }] }),
        parameter(),
      ),
    },
    {
      name: "a type that is not known",
      ...stacked(service(), reading(), parameter("/shop/config", UNKNOWN)),
    },
  ],
};
