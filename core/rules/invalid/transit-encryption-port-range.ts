import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { isPort } from "../ports";
import type { Rule } from "../rule";

export const transitEncryptionPortRange: Rule = {
  id: "transit-encryption-port-range",
  title: "The port for encryption in transit is one",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "The file system is mounted through this port of the machine: without one the task does not start.",
  fix: "Use a number from 1 to 65535, or leave transitEncryptionPort out.",
  url: AWS_DOCS.efsVolume,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a port",
        given: {
          taskDefinition: {
            volumes: [
              {
                name: "files",
                efsVolumeConfiguration: {
                  fileSystemId: "fs-1",
                  transitEncryption: "ENABLED",
                  transitEncryptionPort: 20049,
                },
              },
            ],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a number above all ports",
        given: {
          taskDefinition: {
            volumes: [
              {
                name: "files",
                efsVolumeConfiguration: {
                  fileSystemId: "fs-1",
                  transitEncryption: "ENABLED",
                  transitEncryptionPort: 70000,
                },
              },
            ],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "volumes[0].efsVolumeConfiguration.transitEncryptionPort",
            message: '"70000" is not a port.',
            fix: "Use a number from 1 to 65535, or leave it out.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    items(task.volumes)
      .flatMap(({ efs, s3Files }) => [known(efs) ?? [], known(s3Files) ?? []].flat())
      .flatMap(({ path, transitEncryptionPort }) => {
        const port = known(transitEncryptionPort);
        // The mount helper takes 0 for its own choice.
        return port === undefined || port === 0 || isPort(port)
          ? []
          : [
              {
                path: `${path}.transitEncryptionPort`,
                message: `"${port}" is not a port.`,
                fix: "Use a number from 1 to 65535, or leave it out.",
              },
            ];
      }),
};
