import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition } from "../json";

const AGENT = { image: "amazon/aws-otel-collector:v0.49.0" };
const APP = definition("app");
const agent = (port: object, fields: object = {}) =>
  definition("agent", { ...AGENT, portMappings: [port], ...fields });
const given = (containers: readonly object[], networkMode: unknown = "awsvpc") => ({
  taskDefinition: { networkMode, containerDefinitions: containers },
});
const finding = (port: string, name = "OpenTelemetry collector") => ({
  path: "containerDefinitions[1].portMappings[0]",
  message: `"agent" (${name}) maps the port "${port}", which its task reaches without.`,
  fix: "Remove the mapping.",
});
const service = (...names: unknown[]) => ({
  loadBalancers: names.map((containerName) => ({ containerName, containerPort: 4317 })),
});

export const cases: RuleCases = {
  valid: [
    { name: "no mapping", given: given([APP, definition("agent", AGENT)]) },
    { name: "a port of its own", given: given([APP, agent({ containerPort: 9999 })]) },
    {
      name: "another protocol",
      given: given([APP, agent({ containerPort: 4317, protocol: "udp" })]),
    },
    {
      name: "one that others may reach",
      given: given([APP, agent({ containerPort: 4317 })]),
      options: { allow: ["agent"] },
    },
  ],
  invalid: [
    {
      name: "a receiver",
      given: given([APP, agent({ containerPort: 4318 })]),
      findings: [finding("4318/tcp")],
    },
    {
      name: "a range that holds one",
      given: given([APP, agent({ containerPortRange: "8120-8130", protocol: "udp" })]),
      findings: [finding("8125/udp")],
    },
    {
      name: "the administration of a proxy",
      given: given([APP, agent({ containerPort: 9901 }, { image: "envoyproxy/envoy:v1.36.0" })]),
      findings: [finding("9901/tcp", "Envoy")],
    },
    {
      name: "a port on which it listens by itself",
      given: given([
        APP,
        agent({ containerPort: 2000 }, { image: "amazon/aws-xray-daemon:3.6.6" }),
      ]),
      findings: [finding("2000/tcp", "X-Ray daemon")],
    },
    {
      name: "an agent beside what the load balancer reaches",
      given: { ...given([APP, agent({ containerPort: 4317 })]), service: service("app") },
      options: { allow: ["app"] },
      findings: [finding("4317/tcp")],
    },
  ],
  notApplicable: [
    {
      name: "another network mode, where containers need the mapping",
      given: given([APP, agent({ containerPort: 9999 })], "bridge"),
    },
    {
      name: "a program that is not known",
      given: given([APP, agent({ containerPort: 4317 }, { image: "x:1" })]),
    },
    {
      name: "an agent alone, which is there for others",
      given: given([agent({ containerPort: 4317 })]),
    },
  ],
  unknown: [
    { name: "another network mode", given: given([APP, agent({ containerPort: 4317 })], "bridge") },
    {
      name: "a network mode that is not known",
      given: given([APP, agent({ containerPort: 4317 })], UNKNOWN),
    },
    { name: "a port that is not known", given: given([APP, agent({ containerPort: UNKNOWN })]) },
    {
      name: "an agent that the load balancer reaches",
      given: { ...given([APP, agent({ containerPort: 4317 })]), service: service("app", "agent") },
    },
  ],
};
