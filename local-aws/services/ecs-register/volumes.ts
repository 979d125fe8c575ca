import { object, objects, text, type Props } from "../../values";
import { isOutside, nameOf, type Check } from "./registration";

const STORAGES = [
  ...[
    "dockerVolumeConfiguration",
    "efsVolumeConfiguration",
    "fsxWindowsFileServerVolumeConfiguration",
  ],
  ...["host", "hostPath", "s3filesVolumeConfiguration"],
];

/** Volumes, and what containers mount. */
export const volumes: Check = ({ inputs, containers }) => {
  const declared = objects(inputs, "volumes");
  const names = declared.map(nameOf);
  const mounts = containers.flatMap((container) => objects(container, "mountPoints"));
  const unknown = mounts.map((mount) => text(mount, "sourceVolume") ?? "");
  const atLaunch = declared.filter((volume) => volume["configuredAtLaunch"] === true);
  return [
    ...unknown.filter((name) => !names.includes(name)).map((name) => `Unknown volume '${name}'.`),
    ...declared.flatMap((volume) => [storageProblem(volume), fileSystemProblem(volume)]),
    atLaunch.length > 1 ? "Only one volume can be configured at launch." : undefined,
  ];
};

function storageProblem(volume: Props): string | undefined {
  const said = STORAGES.filter((name) => Boolean(volume[name]));
  const count = said.length + (volume["configuredAtLaunch"] === true ? 1 : 0);
  return count > 1 ? `Volume '${nameOf(volume)}' has more than one kind of storage.` : undefined;
}

function fileSystemProblem(volume: Props): string | undefined {
  if (volume["efsVolumeConfiguration"] === undefined) return undefined;
  const efs = object(volume, "efsVolumeConfiguration");
  const access = object(efs, "authorizationConfig");
  const point = text(access, "accessPointId");
  if (text(efs, "fileSystemId") === undefined) return "EFS volume needs a fileSystemId.";
  if (isOutside(efs["transitEncryptionPort"], 1, 65_535)) return "Invalid transit encryption port.";
  const isEncrypted = efs["transitEncryption"] === "ENABLED";
  if (!isEncrypted && (point !== undefined || access["iam"] === "ENABLED")) {
    return "Transit encryption must be enabled to use an EFS access point or IAM authorization.";
  }
  return point !== undefined && (text(efs, "rootDirectory") ?? "/") !== "/"
    ? 'When using an EFS access point, the root directory must either be set to "/" or be omitted.'
    : undefined;
}
