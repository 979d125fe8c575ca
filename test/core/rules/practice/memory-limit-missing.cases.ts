import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { RuleCases } from "../cases";
import { definition } from "../json";

const AGENT = { image: "public.ecr.aws/datadog/agent:7.60.0" };
const registering = (agent: object, fields: object = {}) => ({
  taskDefinition: {
    memory: "1024",
    containerDefinitions: [definition("app"), definition("agent", { ...AGENT, ...agent })],
    ...fields,
  },
});
const finding = (message: string, i = 1) => ({
  path: `containerDefinitions[${i}].memory`,
  message,
  fix: "Set memory, as much as it may take.",
});
const NEITHER = finding('"agent" has neither memory nor memoryReservation.');
const onFargate = { requiresCompatibilities: ["FARGATE"] };

export const cases: RuleCases = {
  valid: [
    { name: "a limit", given: registering({ memory: 256 }) },
    { name: "a reservation", given: registering({ memoryReservation: 256 }) },
    {
      name: "a limit where only that counts",
      given: registering({ memory: 256 }),
      options: { requireHard: true },
    },
    { name: "a kind that is not asked for", given: registering({}), options: { kinds: ["proxy"] } },
  ],
  invalid: [
    { name: "neither", given: registering({}), findings: [NEITHER] },
    {
      name: "neither, without any memory on Fargate",
      given: registering({}, { memory: undefined, ...onFargate }),
      findings: [NEITHER],
    },
    {
      name: "a reservation where that does not count",
      given: registering({ memoryReservation: 256 }),
      options: { requireHard: true },
      findings: [finding('"agent" has no memory limit.')],
    },
    ...["envoyproxy/envoy:v1.36.0", "hashicorp/vault:1.21", "fluent/fluent-bit:4.2.0"].map(
      (image) => ({ name: image, given: registering({ image }), findings: [NEITHER] }),
    ),
    {
      name: "an application, where that is asked for",
      given: registering({ memory: 256 }),
      options: { kinds: ["application"] },
      findings: [finding('"app" has neither memory nor memoryReservation.', 0)],
    },
    {
      name: "a task whose size the plan completes",
      task: task({
        containers: [container("app"), container("agent", AGENT)],
        launchTypes: ["EC2"],
      }),
      findings: [{ ...NEITHER, path: "sidecars.agent.memory" }],
    },
  ],
  notApplicable: [
    { name: "a program that is not known", given: registering({ image: "cache:1" }) },
    {
      name: "a log router, of which another rule tells it",
      given: registering({ firelensConfiguration: { type: "fluentbit" } }),
    },
    {
      name: "no memory anywhere, which is an error",
      given: registering({}, { memory: undefined }),
    },
  ],
  unknown: [
    { name: "a limit that is not known", given: registering({ memory: UNKNOWN }) },
    { name: "an image that is not known", given: registering({ image: UNKNOWN }) },
    { name: "a reservation that is not known", given: registering({ memoryReservation: UNKNOWN }) },
    {
      name: "containers that are not known",
      given: { taskDefinition: { memory: "1024", containerDefinitions: UNKNOWN } },
    },
  ],
};
