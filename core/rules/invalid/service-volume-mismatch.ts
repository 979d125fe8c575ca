import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { UNKNOWN, items, known } from "../../known";
import { didYouMean } from "../../suggest";
import type { AnyTask, Rule } from "../rule";

export const serviceVolumeMismatch: Rule = {
  id: "service-volume-mismatch",
  title: "A service configures the volumes that its task leaves to the launch",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "ECS refuses a volume configuration without a volume configuredAtLaunch of the same name, and such a volume without a configuration.",
  fix: "Give both the same name.",
  url: AWS_DOCS.serviceVolume,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one name",
        given: {
          taskDefinition: {
            volumes: [{ name: "data", configuredAtLaunch: true }],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
          service: {
            volumeConfigurations: [
              { name: "data", managedEBSVolume: { roleArn: "arn:role", sizeInGiB: 20 } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a volume that nobody configures",
        given: {
          taskDefinition: {
            volumes: [{ name: "data", configuredAtLaunch: true }],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
          service: { desiredCount: 1 },
        },
        findings: [
          {
            path: "volumeConfigurations",
            message: 'The volume "data" is configured at launch, and the service does not do so.',
            fix: "Add a volume configuration of this name.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const { volumes: given = [] } = task.service;
    const declared = atLaunch(task);
    if (given === UNKNOWN || declared === undefined) return [];
    const names = given.map(({ name }) => name);
    const strangers = given.flatMap(({ path, name: given }) => {
      const name = known(given);
      return name === undefined || declared.includes(name)
        ? []
        : [
            {
              path: `${path}.name`,
              message: `The task configures no volume "${name}" at launch; it does ${list(declared)}.${didYouMean(name, declared)}`,
              fix: "Name a volume that has configuredAtLaunch.",
            },
          ];
    });
    // A misspelt name is one fault, not two.
    if (strangers.length > 0 || names.includes(UNKNOWN)) return strangers;
    return declared
      .filter((name) => !names.includes(name))
      .map((name) => ({
        path: "volumeConfigurations",
        message: `The volume "${name}" is configured at launch, and the service does not do so.`,
        fix: "Add a volume configuration of this name.",
      }));
  },
};

/** Names of the volumes configured at launch, or undefined where some may be unseen. */
function atLaunch(task: AnyTask): string[] | undefined {
  const volumes = items(task.volumes).filter(
    ({ otherStorage }) =>
      otherStorage === UNKNOWN || items(otherStorage).includes("configuredAtLaunch"),
  );
  const names = volumes.flatMap(({ name, otherStorage }) =>
    otherStorage === UNKNOWN ? [] : (known(name) ?? []),
  );
  return Array.isArray(task.volumes) && names.length === volumes.length ? names : undefined;
}
