import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { items, known } from "../../known";
import type { Unknown } from "../../known";
import type { CapabilitiesModel, LinuxModel, VolumeModel } from "../../model";
import { isWindows } from "../../platform";
import { containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { isFargate } from "../demand";
import { fieldOf, isSet, nameIn } from "../fields";
import type { Rule } from "../rule";

const OVERRIDES = ["disableNetworking", "dnsSearchDomains", "dnsServers", "extraHosts"];

export const fieldRefusedByWindows: Rule = {
  id: "field-refused-by-windows",
  title: "A Windows task has no field that only Linux has",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "Windows containers have no Linux kernel, and on Fargate no EFS, FireLens, gMSA, restart policy, environment files or memory reservation: ECS refuses the fields.",
  fix: "Remove the field.",
  url: AWS_DOCS.windows,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a hard limit of memory",
        given: {
          taskDefinition: {
            runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
            requiresCompatibilities: ["FARGATE"],
            cpu: "1024",
            memory: "2048",
            networkMode: "awsvpc",
            containerDefinitions: [{ name: "app", image: "app:1", memory: 2048 }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "ulimits",
        given: {
          taskDefinition: {
            runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
            memory: "2048",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                ulimits: [{ name: "nofile", softLimit: 1, hardLimit: 1 }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].ulimits",
            message: 'A Windows task cannot have "ulimits".',
            fix: "Remove it.",
          },
        ],
      },
      {
        title: "a reservation of memory on Fargate",
        given: {
          taskDefinition: {
            runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" },
            requiresCompatibilities: ["FARGATE"],
            cpu: "1024",
            memory: "2048",
            networkMode: "awsvpc",
            containerDefinitions: [{ name: "app", image: "app:1", memoryReservation: 1024 }],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].memoryReservation",
            message: 'A Windows task on Fargate cannot have "memoryReservation".',
            fix: "Remove it.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    if (!isWindows(task.platform)) return [];
    const containers = containersOf(task);
    const linuxOnly = [
      ...(isSet(task.pidMode) ? [fieldOf(task, "pidMode")] : []),
      ...containers.flatMap(refusedAnywhere),
    ].map((path) => finding(path, "A Windows task"));
    // What Fargate refuses from every task is told by another rule.
    if (!isFargate(task)) {
      return [
        ...linuxOnly,
        ...[
          ...(isSet(task.ipcMode) ? [fieldOf(task, "ipcMode")] : []),
          ...containers.flatMap(refusedOutsideFargate),
        ].map((path) => finding(path, "A Windows task")),
      ];
    }
    return [
      ...linuxOnly,
      ...[
        ...(known(task.proxy) === undefined ? [] : [fieldOf(task, "proxyConfiguration")]),
        ...containers.flatMap(refusedByFargate),
        ...items(task.volumes).flatMap(storageRefusedByFargate),
      ].map((path) => finding(path, "A Windows task on Fargate")),
    ];
  },
};

function finding(path: string, who: string): Finding {
  return { path, message: `${who} cannot have "${nameIn(path)}".`, fix: "Remove it." };
}

function refusedAnywhere(container: AnyContainer): string[] {
  const { path, readonlyRootFilesystem, systemControls, ulimits } = container;
  const settings: LinuxModel<Unknown> = known(container.linuxParameters) ?? {};
  const { capabilities, ...linux } = settings;
  const lists: CapabilitiesModel<Unknown> = known(capabilities) ?? {};
  const parameters: unknown[] = [...Object.values<unknown>(linux), lists.add, lists.drop];
  return [
    ...(parameters.some(isSet) ? [`${path}.linuxParameters`] : []),
    ...(isSet(readonlyRootFilesystem) ? [`${path}.readonlyRootFilesystem`] : []),
    ...(isSet(systemControls) ? [`${path}.systemControls`] : []),
    ...(isSet(ulimits) ? [`${path}.ulimits`] : []),
  ];
}

function refusedOutsideFargate({
  path,
  links,
  privileged,
  overrides,
  overridesPath,
}: AnyContainer): string[] {
  return [
    ...(isSet(privileged) ? [`${path}.privileged`] : []),
    ...(isSet(links) ? [`${overridesPath}.links`] : []),
    ...OVERRIDES.filter((field) => isSet(overrides[field])).map(
      (field) => `${overridesPath}.${field}`,
    ),
  ];
}

function refusedByFargate(container: AnyContainer): string[] {
  const { path, environmentFiles, memoryReservation, restartPolicy, firelens } = container;
  const { overrides, overridesPath } = container;
  return [
    ...(isSet(environmentFiles) ? [`${path}.environmentFiles`] : []),
    ...(isSet(memoryReservation) ? [`${path}.memoryReservation`] : []),
    ...(known(restartPolicy)?.enabled === true ? [`${path}.restartPolicy`] : []),
    ...(known(firelens) === undefined ? [] : [`${overridesPath}.firelensConfiguration`]),
    ...(isSet(overrides["credentialSpecs"]) ? [`${overridesPath}.credentialSpecs`] : []),
  ];
}

function storageRefusedByFargate({
  path,
  efs,
  otherStorage,
}: VolumeModel<unknown, Unknown>): string[] {
  const fileSystem = known(efs);
  return [
    ...(fileSystem === undefined ? [] : [fileSystem.path]),
    ...(items(otherStorage).includes("configuredAtLaunch") ? [`${path}.configuredAtLaunch`] : []),
  ];
}
