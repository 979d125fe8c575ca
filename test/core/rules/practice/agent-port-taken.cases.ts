import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { RuleCases } from "../cases";
import { definition } from "../json";

const XRAY = { image: "amazon/aws-xray-daemon:3.6.6" };
const ADOT = { image: "amazon/aws-otel-collector:v0.49.0" };
const given = (containers: readonly object[], networkMode: unknown = "awsvpc") => ({
  taskDefinition: { networkMode, containerDefinitions: containers },
});
const xray = (fields: object = {}) => definition("xray", { ...XRAY, ...fields });
const collector = (fields: object = {}) => definition("collector", { ...ADOT, ...fields });
const app = (port?: object) => definition("app", { portMappings: port && [port] });
const both = (path = "containerDefinitions[1]") => ({
  path,
  message:
    'Both "xray" (X-Ray daemon) and "collector" (OpenTelemetry collector) listen on "2000/udp" unless they are told otherwise.',
  fix: "Give one of them another port, or remove it.",
});
const taken = (port: string) => ({
  path: "containerDefinitions[1].portMappings[0]",
  message: `"app" takes the port "${port}", on which "xray" (X-Ray daemon) listens unless it is told otherwise.`,
  fix: "Give one of them another port.",
});
const variables = (...names: unknown[]) => names.map((name) => ({ name, value: "x" }));

export const cases: RuleCases = {
  valid: [
    { name: "other ports", given: given([xray(), app({ containerPort: 2001 })]) },
    { name: "another protocol", given: given([collector(), app({ containerPort: 2000 })]) },
    { name: "its own mapping", given: given([xray({ portMappings: [{ containerPort: 2000 }] })]) },
    {
      name: "two agents with different ports",
      given: given([xray(), definition("dd", { image: "datadog/agent:7.60.0" })]),
    },
  ],
  invalid: [
    { name: "two agents", given: given([xray(), collector()]), findings: [both()] },
    {
      name: "two agents, of which the later one's port is mapped too",
      given: given([
        xray(),
        collector({ portMappings: [{ containerPort: 2000, protocol: "udp" }] }),
      ]),
      findings: [both()],
    },
    {
      name: "two agents on the machine's network, with variables of no meaning",
      given: given(
        [
          xray(),
          collector({
            environment: variables("LEVEL"),
            secrets: [{ name: "KEY", valueFrom: "/k" }],
          }),
        ],
        "host",
      ),
      findings: [both()],
    },
    {
      name: "a mapping of another container",
      given: given([xray(), app({ containerPort: 2000 })]),
      findings: [taken("2000/tcp")],
    },
    {
      name: "a mapping of UDP",
      given: given([xray(), app({ containerPort: 2000, protocol: "udp" })]),
      findings: [taken("2000/udp")],
    },
    {
      name: "an agent beside a collector whose configuration is known, which is told of that",
      task: task({
        containers: [
          container("app"),
          container("xray", XRAY),
          container("other", ADOT),
          container("collector", ADOT),
        ],
        collectors: [
          { path: "otelCollector", container: "other", config: {}, problems: [], locate: () => "" },
        ],
      }),
      findings: [both("sidecars.collector")],
    },
  ],
  notApplicable: [
    { name: "no agent", given: given([app({ containerPort: 2000 })]) },
    { name: "networks of their own", given: given([xray(), definition("c", ADOT)], "none") },
    {
      name: "two of one program, which is told as such",
      given: given([xray(), definition("second", XRAY)]),
    },
  ],
  unknown: [
    ...[
      { command: ["--config=/etc/ecs/ecs-amp.yaml"] },
      { entryPoint: ["/bin/x"] },
      { environmentFiles: [{ type: "s3", value: "arn:aws:s3:::shop/x.env" }] },
      { environment: variables("LEVEL", "AOT_CONFIG_CONTENT") },
      { secrets: [{ name: "AOT_CONFIG_CONTENT", valueFrom: "/shop/otel" }] },
      { environment: variables(UNKNOWN) },
      { environment: UNKNOWN },
      { secrets: UNKNOWN },
      { image: UNKNOWN },
    ].map((fields) => ({
      name: `a collector that is configured by ${Object.keys(fields).join()} ${Object.values(fields).map(String).join()}`,
      given: given([xray(), collector(fields)]),
    })),
    { name: "a network mode that is not known", given: given([xray(), collector()], UNKNOWN) },
    {
      name: "a mapping that is not known",
      given: given([xray(), app({ containerPort: UNKNOWN })]),
    },
    {
      name: "a protocol that is not known",
      given: given([xray(), app({ containerPort: 2000, protocol: UNKNOWN })]),
    },
  ],
};
