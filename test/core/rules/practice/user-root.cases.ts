import { UNKNOWN } from "../../../../core";
import { OPAQUE, container, task } from "../../support";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const WINDOWS = { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } };
const as = (user: unknown, fields: object = {}) =>
  registering(definition("app", { user, ...fields }));
const onWindows = (user: unknown) => ({
  taskDefinition: { ...as(user).taskDefinition, ...WINDOWS },
});
const runs = (user: string, example = "1000", i = 0) => ({
  path: `containerDefinitions[${i}].user`,
  message: `"app" runs as "${user}".`,
  fix: `Set user to another one that the image has, for example "${example}".`,
});
const unset = (example = "1000") => ({
  path: "containerDefinitions[0]",
  message: '"app" has no user: it runs as root where its image says nothing else.',
  fix: `Set user to one that the image has, for example "${example}".`,
});

export const cases: RuleCases = {
  valid: [
    ...["1000", "1000:0", "nobody", "rooted", "01"].map((user) => ({
      name: user,
      given: as(user),
    })),
    ...[
      "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
      "amazon/aws-xray-daemon:3.6.6",
      "quay.io/signalfx/splunk-otel-collector:0.158.0",
    ].map((image) => ({ name: `no user of ${image}`, given: as(undefined, { image }) })),
    { name: "a user of Windows", given: onWindows("ContainerUser") },
  ],
  invalid: [
    ...["0", "root", "0:0", "root:staff"].map((user) => ({
      name: user,
      given: as(user),
      findings: [runs(user)],
    })),
    { name: "no user", given: as(undefined), findings: [unset()] },
    { name: "an empty user", given: as(""), findings: [unset()] },
    {
      name: "root of an image that has another user",
      given: as("0", { image: "amazon/aws-xray-daemon:3.6.6" }),
      findings: [runs("0")],
    },
    {
      name: "no user of an agent whose user is not known",
      given: as(undefined, { image: "datadog/agent:7.60.0" }),
      findings: [unset()],
    },
    ...["ContainerAdministrator", "containeradministrator"].map((user) => ({
      name: user,
      given: onWindows(user),
      findings: [runs(user, "ContainerUser")],
    })),
    { name: "no user on Windows", given: onWindows(undefined), findings: [unset("ContainerUser")] },
    {
      name: "one beside one that may",
      given: registering(definition("agent", { user: "0" }), definition("app", { user: "0" })),
      options: { allow: ["agent"] },
      findings: [runs("0", "1000", 1)],
    },
  ],
  notApplicable: [
    {
      name: "a log router, which has to be root",
      given: as("0", { firelensConfiguration: { type: "fluentbit" } }),
    },
  ],
  unknown: [
    { name: "a user that is not known", given: as(UNKNOWN) },
    { name: "an image that is not known", given: as(undefined, { image: UNKNOWN }) },
    { name: "a router that is not known", given: as("0", { firelensConfiguration: UNKNOWN }) },
    {
      name: "an output",
      task: task({ containers: [container("app", { user: OPAQUE })] }),
    },
  ],
};
