import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { items, known } from "../../known";
import { containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { isFargate } from "../demand";
import { fieldOf, isSet, nameIn } from "../fields";
import type { AnyTask, Rule } from "../rule";

/** Fields of a container that come without an argument of their own in the components. */
const OVERRIDES = [
  "disableNetworking",
  "dnsSearchDomains",
  "dnsServers",
  "dockerSecurityOptions",
  "extraHosts",
];
const LINUX_PARAMETERS = ["devices", "maxSwap", "sharedMemorySize", "swappiness"] as const;
const STORAGE = ["dockerVolumeConfiguration", "fsxWindowsFileServerVolumeConfiguration"];

export const fieldRefusedByFargate: Rule = {
  id: "field-refused-by-fargate",
  title: "A Fargate task has no field that only machines of your own have",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "Fargate gives no access to the host: ECS refuses the fields that would.",
  fix: "Remove the field.",
  url: AWS_DOCS.fargate,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a flag that is off and a list that is empty",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            cpu: "256",
            memory: "512",
            networkMode: "awsvpc",
            containerDefinitions: [
              { name: "app", image: "app:1", privileged: false, dnsServers: [] },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a privileged container",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            cpu: "256",
            memory: "512",
            networkMode: "awsvpc",
            containerDefinitions: [{ name: "app", image: "app:1", privileged: true }],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].privileged",
            message: 'A Fargate task cannot have "privileged".',
            fix: "Remove it.",
          },
        ],
      },
      {
        title: "a directory of the host",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["FARGATE"],
            cpu: "256",
            memory: "512",
            networkMode: "awsvpc",
            containerDefinitions: [{ name: "app", image: "app:1" }],
            volumes: [{ name: "data", host: { sourcePath: "/data" } }],
          },
        },
        findings: [
          {
            path: "volumes[0].host.sourcePath",
            message: 'A Fargate task cannot have "sourcePath".',
            fix: "Remove it.",
          },
        ],
      },
    ],
  },
  check: (task) => (isFargate(task) ? refusedIn(task).map(finding) : []),
};

function finding(path: string): Finding {
  return { path, message: `A Fargate task cannot have "${nameIn(path)}".`, fix: "Remove it." };
}

function refusedIn(task: AnyTask): string[] {
  return [
    ...(isSet(task.ipcMode) ? [fieldOf(task, "ipcMode")] : []),
    ...(isSet(task.placementConstraints) ? [fieldOf(task, "placementConstraints")] : []),
    ...containersOf(task).flatMap(refusedInContainer),
    ...items(task.volumes).flatMap(({ path, hostPath, otherStorage }) => [
      ...(isSet(hostPath) ? [`${path}.host.sourcePath`] : []),
      ...items(otherStorage)
        .filter((kind) => STORAGE.includes(kind))
        .map((kind) => `${path}.${kind}`),
    ]),
  ];
}

function refusedInContainer(container: AnyContainer): string[] {
  const { path, overrides, overridesPath } = container;
  const linux = known(container.linuxParameters);
  return [
    ...(isSet(container.privileged) ? [`${path}.privileged`] : []),
    ...(isSet(container.links) ? [`${overridesPath}.links`] : []),
    ...OVERRIDES.filter((field) => isSet(overrides[field])).map(
      (field) => `${overridesPath}.${field}`,
    ),
    ...(asksForGpu(overrides["resourceRequirements"])
      ? [`${overridesPath}.resourceRequirements`]
      : []),
    ...LINUX_PARAMETERS.filter((field) => isSet(linux?.[field])).map(
      (field) => `${path}.linuxParameters.${field}`,
    ),
  ];
}

function asksForGpu(requirements: unknown): boolean {
  return (
    Array.isArray(requirements) &&
    requirements.some((item: { type?: unknown } | null) => item?.type === "GPU")
  );
}
