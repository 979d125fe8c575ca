import type { EfsModel, S3FilesModel, VolumeModel } from "../model";
import { isGiven } from "../json";
import { UNKNOWN } from "../known";
import type { Unknown } from "../known";
import { present } from "./present";
import type { Leaf, Reader } from "./reader";

const OTHER_STORAGE = [
  "dockerVolumeConfiguration",
  "fsxWindowsFileServerVolumeConfiguration",
  "s3filesVolumeConfiguration",
] as const;

/** One of the volumes of a task. */
export function readVolume(
  value: unknown,
  path: string,
  reader: Reader,
): VolumeModel<Leaf, Unknown> | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return undefined;
  const host = reader.object(json["host"], `${path}.host`);
  const hostPath =
    host === UNKNOWN ? UNKNOWN : reader.text(host?.["sourcePath"], `${path}.host.sourcePath`);
  const configured = reader.boolean(json["configuredAtLaunch"], `${path}.configuredAtLaunch`);
  const others = OTHER_STORAGE.filter((field) => isGiven(json[field]));
  return {
    path,
    name: reader.text(json["name"], `${path}.name`) ?? UNKNOWN,
    otherStorage:
      configured === UNKNOWN
        ? UNKNOWN
        : [...others, ...(configured === true ? ["configuredAtLaunch"] : [])],
    ...present({
      efs: readEfs(json["efsVolumeConfiguration"], `${path}.efsVolumeConfiguration`, reader),
      s3Files: readS3Files(
        json["s3filesVolumeConfiguration"],
        `${path}.s3filesVolumeConfiguration`,
        reader,
      ),
      hostPath,
    }),
  };
}

/** The EFS configuration of a volume. ECS's defaults are: no IAM, no encryption in transit. */
function readEfs(
  value: unknown,
  path: string,
  reader: Reader,
): EfsModel<Leaf, Unknown> | Unknown | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return json;
  const fileSystemId = reader.text(json["fileSystemId"], `${path}.fileSystemId`);
  if (fileSystemId === undefined) reader.missing(path, "fileSystemId");
  const encryption = reader.text(json["transitEncryption"], `${path}.transitEncryption`);
  return {
    path,
    fileSystemId: fileSystemId ?? UNKNOWN,
    transitEncryption: isEnabled(encryption),
    ...readAuthorization(json["authorizationConfig"], `${path}.authorizationConfig`, reader),
    ...present({
      rootDirectory: reader.text(json["rootDirectory"], `${path}.rootDirectory`),
      transitEncryptionPort: reader.integer(
        json["transitEncryptionPort"],
        `${path}.transitEncryptionPort`,
      ),
    }),
  };
}

function readAuthorization(
  value: unknown,
  path: string,
  reader: Reader,
): { iam: boolean | Unknown; accessPointId?: Leaf } {
  const json = reader.object(value, path);
  if (json === undefined) return { iam: false };
  if (json === UNKNOWN) return { iam: UNKNOWN, accessPointId: UNKNOWN };
  return {
    iam: isEnabled(reader.text(json["iam"], `${path}.iam`)),
    ...present({ accessPointId: reader.text(json["accessPointId"], `${path}.accessPointId`) }),
  };
}

// Any other word is told by the check of shapes.
function isEnabled(value: Leaf | undefined): boolean | Unknown {
  if (value === undefined || value === "DISABLED") return false;
  return value === "ENABLED" ? true : UNKNOWN;
}

/** The S3 Files configuration of a volume. */
function readS3Files(
  value: unknown,
  path: string,
  reader: Reader,
): S3FilesModel<Leaf, Unknown> | Unknown | undefined {
  const json = reader.object(value, path);
  if (json === undefined || json === UNKNOWN) return json;
  const text = (field: string) => reader.text(json[field], `${path}.${field}`);
  const port = "transitEncryptionPort";
  return {
    path,
    ...present({
      accessPointArn: text("accessPointArn"),
      rootDirectory: text("rootDirectory"),
      transitEncryptionPort: reader.integer(json[port], `${path}.${port}`),
    }),
  };
}
