// Checked 2026-11-21. Source: Amazon ECS API reference, Volume and its data types.

import { boolean, integer, map, object, oneOf, read, text } from "./shapes";

/** Every field of a volume, and the shape of what the model leaves as it is. */
export const VOLUME_SHAPE = object(
  {
    name: text,
    configuredAtLaunch: read,
    host: object({ sourcePath: read }),
    dockerVolumeConfiguration: object({
      scope: oneOf("task", "shared"),
      autoprovision: boolean,
      driver: text,
      driverOpts: map,
      labels: map,
    }),
    efsVolumeConfiguration: object({
      fileSystemId: read,
      rootDirectory: read,
      transitEncryption: oneOf("ENABLED", "DISABLED"),
      transitEncryptionPort: read,
      authorizationConfig: object({ accessPointId: read, iam: oneOf("ENABLED", "DISABLED") }),
    }),
    fsxWindowsFileServerVolumeConfiguration: object(
      {
        fileSystemId: text,
        rootDirectory: text,
        authorizationConfig: object(
          { credentialsParameter: text, domain: text },
          "credentialsParameter",
          "domain",
        ),
      },
      "fileSystemId",
      "rootDirectory",
      "authorizationConfig",
    ),
    s3filesVolumeConfiguration: object(
      {
        fileSystemArn: text,
        accessPointArn: text,
        rootDirectory: text,
        transitEncryptionPort: integer,
      },
      "fileSystemArn",
    ),
  },
  "name",
);
