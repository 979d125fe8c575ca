import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { resource, stacked } from "../stacked";

const service = (serviceName: unknown = "shop", name = "shop") =>
  resource("service", name, { serviceName });
const alarm = (request: object, references?: Readonly<Record<string, readonly string[]>>) =>
  resource("alarm", "restarts", { MetricName: "RestartCount", ...request }, references);
const on = (ServiceName: unknown) => ({ Dimensions: { ClusterName: "main", ServiceName } });
const options = { requiredAlarms: ["RestartCount"] };
const without = (metric: string, name = "shop") => ({
  about: name,
  path: "serviceName",
  message: `The service "${name}" has no alarm on "${metric}".`,
  fix: "Make one, with the service among its dimensions.",
});

export const cases: RuleCases = {
  valid: [
    { name: "an alarm by the service's name", options, ...stacked(service(), alarm(on("shop"))) },
    {
      name: "an alarm made from the service",
      options,
      ...stacked(
        service(UNKNOWN),
        service("api", "api"),
        alarm(on(UNKNOWN), { Dimensions: ["shop"] }),
        resource("alarm", "api-restarts", { MetricName: "RestartCount", ...on("api") }),
      ),
    },
    { name: "none, where none is asked for", ...stacked(service()) },
  ],
  invalid: [
    {
      name: "no alarms",
      options: { requiredAlarms: ["RestartCount", "CPUUtilization"] },
      ...stacked(service()),
      findings: [without("RestartCount"), without("CPUUtilization")],
    },
    {
      name: "one of two",
      options: { requiredAlarms: ["RestartCount", "CPUUtilization"] },
      ...stacked(service(), alarm(on("shop"))),
      findings: [without("CPUUtilization")],
    },
    {
      name: "an alarm on another service, by its name",
      options,
      ...stacked(service(), service("api", "api"), alarm(on("api"))),
      findings: [without("RestartCount")],
    },
    {
      name: "an alarm on another service, made from it",
      options,
      ...stacked(
        service(UNKNOWN),
        service(UNKNOWN, "api"),
        alarm(on(UNKNOWN), { Dimensions: ["api"] }),
      ),
      findings: [without("RestartCount")],
    },
    {
      name: "an alarm on the whole cluster",
      options,
      ...stacked(service(UNKNOWN), alarm({ Dimensions: { ClusterName: "main" } })),
      findings: [without("RestartCount")],
    },
    {
      name: "an alarm without dimensions",
      options,
      ...stacked(service(), alarm({})),
      findings: [without("RestartCount")],
    },
    {
      name: "another metric, of dimensions that are not known",
      options,
      ...stacked(service(), alarm({ MetricName: "CPUUtilization", Dimensions: UNKNOWN })),
      findings: [without("RestartCount")],
    },
  ],
  notApplicable: [
    { name: "a program without services", options, ...stacked(alarm(on("shop"))) },
    { name: "a task set", options, ...stacked(resource("taskSet", "blue", {})) },
  ],
  unknown: [
    {
      name: "a metric",
      options,
      ...stacked(service(), alarm({ MetricName: UNKNOWN, ...on("shop") })),
    },
    { name: "dimensions", options, ...stacked(service(), alarm({ Dimensions: UNKNOWN })) },
    { name: "the service of an alarm", options, ...stacked(service(), alarm(on(UNKNOWN))) },
    { name: "the name of the service", options, ...stacked(service(UNKNOWN), alarm(on("shop"))) },
    {
      name: "an alarm made from two services",
      options,
      ...stacked(
        service(),
        service("api", "api"),
        alarm(on(UNKNOWN), { Dimensions: ["shop", "api"] }),
      ),
    },
    { name: "an expression", options, ...stacked(service(), alarm({ MetricName: null })) },
  ],
};
