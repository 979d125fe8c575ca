import type { TaskDefinitionArgs } from "@pulumi/aws/ecs/taskDefinition";
import type { VolumeModel } from "../../core";
import type { Leaf } from "../leaf";

type Volumes = NonNullable<TaskDefinitionArgs["volumes"]>;

/** The task's volumes. EFS traffic is always encrypted. */
export function renderVolumes(volumes: readonly VolumeModel<Leaf>[]): Volumes {
  return volumes.map(({ name, efs }) => {
    if (efs === undefined) return { name };
    const { fileSystemId, accessPointId, rootDirectory, iam, transitEncryptionPort } = efs;
    return {
      name,
      efsVolumeConfiguration: {
        fileSystemId,
        transitEncryption: "ENABLED",
        ...(rootDirectory !== undefined && { rootDirectory }),
        ...(transitEncryptionPort !== undefined && { transitEncryptionPort }),
        authorizationConfig: {
          iam: iam ? "ENABLED" : "DISABLED",
          ...(accessPointId !== undefined && { accessPointId }),
        },
      },
    };
  });
}
