import { arn, hex } from "../identifiers";
import { type Operation, type ResourceType, type Service } from "../resource-type";
import { text } from "../values";
import { errors, freshId } from "./support";

const FILE_SYSTEM = "aws:efs/fileSystem:FileSystem";
const MOUNT_TARGET = "aws:efs/mountTarget:MountTarget";
const ACCESS_POINT = "aws:efs/accessPoint:AccessPoint";

const fileSystem: ResourceType = {
  tokens: [FILE_SYSTEM],
  defaults: { throughputMode: "bursting" },
  replaces: ["creationToken", "encrypted", "kmsKeyId", "availabilityZoneName", "performanceMode"],
  create: (operation) => {
    const id = freshId(operation, FILE_SYSTEM, "fs");
    return {
      id,
      outputs: {
        arn: arn(operation, "elasticfilesystem", `file-system/${id}`),
        creationToken: text(operation.inputs, "creationToken") ?? `terraform-${hex(26, id)}`,
        dnsName: `${id}.efs.${operation.region}.amazonaws.com`,
        encrypted: operation.inputs["encrypted"] ?? false,
        ownerId: operation.account,
        performanceMode: text(operation.inputs, "performanceMode") ?? "generalPurpose",
      },
    };
  },
  remove: ({ cloud, id }) => {
    const isMounted = cloud.list(MOUNT_TARGET).some((target) => target["fileSystemId"] === id);
    if (!isMounted) return undefined;
    throw errors("EFS", "EFS File System")("deleting", id, {
      ...{ operation: "DeleteFileSystem", code: "FileSystemInUse", status: 409 },
      message: "Cannot delete a file system with existing mount targets.",
    });
  },
};

const mountTarget: ResourceType = {
  tokens: [MOUNT_TARGET],
  replaces: ["fileSystemId", "subnetId", "ipAddress", "ipAddressType", "ipv6Address"],
  create: (operation) => {
    const fileSystemArn = existing(operation, "EFS Mount Target", "CreateMountTarget");
    const id = freshId(operation, MOUNT_TARGET, "fsmt");
    const dnsName = `${String(operation.inputs["fileSystemId"])}.efs.${operation.region}.amazonaws.com`;
    return {
      id,
      outputs: {
        ...{ dnsName, fileSystemArn, mountTargetDnsName: `${operation.region}a.${dnsName}` },
        networkInterfaceId: `eni-${hex(17, id)}`,
        ownerId: operation.account,
      },
    };
  },
};

const accessPoint: ResourceType = {
  tokens: [ACCESS_POINT],
  replaces: ["fileSystemId", "posixUser", "rootDirectory"],
  create: (operation) => {
    const fileSystemArn = existing(operation, "EFS Access Point", "CreateAccessPoint");
    const id = freshId(operation, ACCESS_POINT, "fsap");
    const accessPointArn = arn(operation, "elasticfilesystem", `access-point/${id}`);
    return { id, outputs: { arn: accessPointArn, fileSystemArn, ownerId: operation.account } };
  },
};

function existing({ cloud, inputs }: Operation, noun: string, operation: string): string {
  const id = String(inputs["fileSystemId"]);
  const found = cloud.get(FILE_SYSTEM, id);
  if (found) return String(found["arn"]);
  throw errors("EFS", noun)("creating", "", {
    ...{ operation, code: "FileSystemNotFound", status: 404 },
    message: `File system '${id}' does not exist.`,
  });
}

export const efs: Service = { types: [fileSystem, mountTarget, accessPoint] };
