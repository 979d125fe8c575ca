// Checked 2026-11-21. Source: Amazon ECS API reference, ContainerDefinition and its data types.

import { LINUX_SHAPE } from "./linux-shape";
import { boolean, integer, listOf, object, oneOf, read, text } from "./shapes";

const reference = listOf(object({ name: read, valueFrom: read }));

/** Every field of a container definition, and the shape of what the model leaves as it is. */
export const CONTAINER_SHAPE = object({
  command: read,
  cpu: read,
  credentialSpecs: listOf(text),
  dependsOn: listOf(object({ containerName: read, condition: read })),
  disableNetworking: boolean,
  dnsSearchDomains: listOf(text),
  dnsServers: listOf(text),
  dockerLabels: read,
  dockerSecurityOptions: listOf(text),
  entryPoint: read,
  // A reference among variables is told as a missing value.
  environment: listOf({ ...object({ name: read, value: read }), told: ["valueFrom"] }),
  environmentFiles: listOf(object({ value: read, type: read })),
  essential: read,
  extraHosts: listOf(object({ hostname: text, ipAddress: text }, "hostname", "ipAddress")),
  firelensConfiguration: object({ type: read, options: read }),
  healthCheck: object({
    command: read,
    interval: read,
    retries: read,
    startPeriod: read,
    timeout: read,
  }),
  hostname: text,
  image: read,
  interactive: read,
  links: read,
  linuxParameters: LINUX_SHAPE,
  logConfiguration: object({ logDriver: read, options: read, secretOptions: reference }),
  memory: read,
  memoryReservation: read,
  mountPoints: listOf(object({ sourceVolume: read, containerPath: read, readOnly: read })),
  name: read,
  portMappings: listOf(
    object({
      appProtocol: read,
      containerPort: read,
      containerPortRange: read,
      hostPort: read,
      name: read,
      protocol: read,
    }),
  ),
  privileged: read,
  pseudoTerminal: read,
  readonlyRootFilesystem: read,
  repositoryCredentials: object({ credentialsParameter: read }),
  resourceRequirements: listOf(
    object(
      {
        type: oneOf("GPU", "InferenceAccelerator", "NeuronDevice"),
        value: text,
        sharingStrategy: object({
          nvidiaMps: object({ memory: integer, maxComputePercent: integer }, "memory"),
        }),
      },
      "type",
    ),
  ),
  restartPolicy: object({ enabled: read, ignoredExitCodes: read, restartAttemptPeriod: read }),
  secrets: reference,
  startTimeout: read,
  stopTimeout: read,
  systemControls: listOf(object({ namespace: text, value: text })),
  ulimits: listOf(
    object({ name: read, softLimit: read, hardLimit: read }, "name", "softLimit", "hardLimit"),
  ),
  user: read,
  versionConsistency: read,
  volumesFrom: listOf(object({ sourceContainer: read, readOnly: boolean })),
  workingDirectory: read,
});
