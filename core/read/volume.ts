import type { EfsModel, S3FilesModel, VolumeModel } from "../model";
import { UNKNOWN, known } from "../known";
import type { Unknown } from "../known";
import { readObject } from "./fields";
import type { Fields } from "./fields";
import { present } from "./present";
import type { Leaf, Reader } from "./reader";

type Volume = VolumeModel<Leaf, Unknown>;

const OTHER_STORAGE = [
  "dockerVolumeConfiguration",
  "fsxWindowsFileServerVolumeConfiguration",
  "s3filesVolumeConfiguration",
] as const;

/** One of the volumes of a task. */
export function readVolume(value: unknown, path: string, reader: Reader): Volume | undefined {
  return known(readObject(value, path, reader, volumeOf));
}

function volumeOf({ path, text, boolean, has, object }: Fields): Volume {
  const configured = boolean("configuredAtLaunch");
  const others = OTHER_STORAGE.filter((field) => has(field) !== false);
  return {
    path,
    name: text("name") ?? UNKNOWN,
    otherStorage:
      configured === UNKNOWN
        ? UNKNOWN
        : [...others, ...(configured === true ? ["configuredAtLaunch"] : [])],
    ...present({
      efs: object("efsVolumeConfiguration", readEfs),
      s3Files: object("s3filesVolumeConfiguration", readS3Files),
      hostPath: object("host", (host) => host.text("sourcePath")),
    }),
  };
}

/** The EFS configuration of a volume. ECS's defaults are: no IAM, no encryption in transit. */
function readEfs({ path, text, required, integer, object }: Fields): EfsModel<Leaf, Unknown> {
  const authorization = object("authorizationConfig", readAuthorization) ?? { iam: false };
  return {
    path,
    fileSystemId: required("fileSystemId"),
    transitEncryption: isEnabled(text("transitEncryption")),
    ...(authorization === UNKNOWN ? { iam: UNKNOWN, accessPointId: UNKNOWN } : authorization),
    ...present({
      rootDirectory: text("rootDirectory"),
      transitEncryptionPort: integer("transitEncryptionPort"),
    }),
  };
}

function readAuthorization({ text }: Fields): { iam: boolean | Unknown; accessPointId?: Leaf } {
  return {
    iam: isEnabled(text("iam")),
    ...present({ accessPointId: text("accessPointId") }),
  };
}

// Any other word is told by the check of shapes.
function isEnabled(value: Leaf | undefined): boolean | Unknown {
  if (value === undefined || value === "DISABLED") return false;
  return value === "ENABLED" ? true : UNKNOWN;
}

/** The S3 Files configuration of a volume. */
function readS3Files({ path, text, integer }: Fields): S3FilesModel<Leaf, Unknown> {
  return {
    path,
    ...present({
      accessPointArn: text("accessPointArn"),
      rootDirectory: text("rootDirectory"),
      transitEncryptionPort: integer("transitEncryptionPort"),
    }),
  };
}
