// Names of ECS's API as CloudFormation spells them.

type Json = Readonly<Record<string, unknown>>;

/** Fields whose keys are the author's. */
const MAPS = new Set(["options", "dockerLabels", "driverOpts", "labels"]);

/** By `parent.field`, or by the field alone. */
const ODD: Readonly<Record<string, string | undefined>> = {
  efsVolumeConfiguration: "EFSVolumeConfiguration",
  "efsVolumeConfiguration.fileSystemId": "FilesystemId",
  fsxWindowsFileServerVolumeConfiguration: "FSxWindowsFileServerVolumeConfiguration",
  s3filesVolumeConfiguration: "S3FilesVolumeConfiguration",
  "authorizationConfig.iam": "IAM",
  "proxyConfiguration.properties": "ProxyConfigurationProperties",
  placementStrategy: "PlacementStrategies",
};

/** The parameters of a request as the properties of the resource it makes. */
export function propertiesOf(params: Json): Json {
  return fieldsOf(params, "");
}

function fieldsOf(json: Json, parent: string): Json {
  return Object.fromEntries(
    Object.entries(json).map(([field, value]) => [
      ODD[`${parent}.${field}`] ?? ODD[field] ?? pascal(field),
      MAPS.has(field) ? value : valueOf(value, field),
    ]),
  );
}

function valueOf(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map((item) => valueOf(item, field));
  if (typeof value !== "object" || value === null) return value;
  return fieldsOf(value as Json, field);
}

function pascal(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1);
}
