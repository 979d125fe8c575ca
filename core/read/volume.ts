import type { EfsModel } from "../model";
import { UNKNOWN } from "../known";
import type { Unknown } from "../known";
import { present } from "./present";
import type { Leaf, Reader } from "./reader";

/** The EFS configuration of a volume. ECS's defaults are: no IAM, no encryption in transit. */
export function readEfs(
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

function isEnabled(value: Leaf | undefined): boolean | Unknown {
  return value === UNKNOWN ? UNKNOWN : value === "ENABLED";
}
