import { UNKNOWN } from "../../../../core";
import type { Later } from "../../../../core";
import { OPAQUE, container, task } from "../../support";
import type { RuleCases } from "../cases";
import { definition } from "../json";

const given = (app: object, cache: object = {}, fields: object = {}) => ({
  taskDefinition: {
    containerDefinitions: [definition("app", app), definition("cache", cache)],
    ...fields,
  },
});
const says = (value: unknown) => ({ environment: [{ name: "URL", value }] });
const mounts = (...volumes: unknown[]) => ({
  mountPoints: volumes.map((sourceVolume, i) => ({ sourceVolume, containerPath: `/${i}` })),
});
const waitsFor = (containerName: unknown) => ({
  dependsOn: [{ containerName, condition: "START" }],
});
const finding = {
  path: "containerDefinitions[1]",
  message:
    '"cache" shares nothing with the task: no volume, no port, no wait, and no variable of another container with an address in the task.',
  fix: "Remove it, or run it in a task of its own.",
};
const LATER: Later = { later: "x" };

export const cases: RuleCases = {
  valid: [
    {
      name: "an application that waits for one of two",
      given: {
        taskDefinition: {
          containerDefinitions: [
            definition("app", waitsFor("cache")),
            definition("cache"),
            definition("proxy", { portMappings: [{ containerPort: 80 }] }),
          ],
        },
      },
    },
    { name: "one of the volumes", given: given(mounts("c", "a"), mounts("a")) },
    {
      name: "an application alone",
      given: { taskDefinition: { containerDefinitions: [definition("app")] } },
    },
    ...["localhost:6379", "redis://127.0.0.1", "http://[::1]:80"].map((value) => ({
      name: `the address ${value}`,
      given: given(says(value)),
    })),
    { name: "an argument of its own", given: given({}, { command: ["--up", "localhost:80"] }) },
    { name: "a port", given: given({}, { portMappings: [{ containerPort: 80 }] }) },
    { name: "a volume", given: given(mounts("a"), mounts("b", "a")) },
    { name: "an application that waits", given: given(waitsFor("cache")) },
    { name: "a sidecar that waits", given: given({}, waitsFor("app")) },
    { name: "a link to it", given: given({ links: ["cache:c"] }) },
    { name: "a link from it", given: given({}, { links: ["app"] }) },
    { name: "its volumes", given: given({ volumesFrom: [{ sourceContainer: "cache" }] }) },
    { name: "volumes of another", given: given({}, { volumesFrom: [{ sourceContainer: "app" }] }) },
    { name: "one that works alone", given: given({}), options: { allow: ["cache"] } },
  ],
  invalid: [
    { name: "nothing", given: given({}), findings: [finding] },
    {
      name: "what is for others",
      given: given(
        {
          ...says("redis.example.com"),
          ...mounts("a"),
          ...waitsFor("log"),
          links: ["log"],
          volumesFrom: [{ sourceContainer: "log" }],
          command: ["--up"],
          portMappings: [{ containerPort: 80 }],
        },
        mounts("b"),
      ),
      options: { allow: ["log"] },
      findings: [finding],
    },
  ],
  notApplicable: [
    { name: "a known program", given: given({}, { image: "datadog/agent:7.60.0" }) },
    { name: "processes in common", given: given({}, {}, { pidMode: "task" }) },
  ],
  unknown: [
    { name: "an image that is not known", given: given({}, { image: UNKNOWN }) },
    ...["environment", "mountPoints", "dependsOn", "links", "volumesFrom"].map((field) => ({
      name: `${field} of the application that are not known`,
      given: given({ [field]: UNKNOWN }, mounts("a")),
    })),
    ...[
      "environment",
      "mountPoints",
      "dependsOn",
      "links",
      "volumesFrom",
      "portMappings",
      "name",
      "command",
    ].map((field) => ({
      name: `${field} of the sidecar not known`,
      given: given({}, { [field]: UNKNOWN }),
    })),
    { name: "a variable that is not known", given: given(says(UNKNOWN)) },
    { name: "a container to wait for that is not known", given: given(waitsFor(UNKNOWN)) },
    { name: "a volume that is not known", given: given(mounts(UNKNOWN), mounts("a")) },
    { name: "a volume of its own that is not known", given: given({}, mounts("a", UNKNOWN)) },
    {
      name: "a command that is known later",
      task: task({ containers: [container("app", { command: LATER }), container("cache")] }),
    },
    {
      name: "an argument that is known later",
      task: task({ containers: [container("app", { command: [OPAQUE] }), container("cache")] }),
    },
  ],
};
