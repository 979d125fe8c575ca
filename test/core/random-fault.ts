import type { Container, Definition, Json } from "./random-definition";

/** One mistake: what makes it, the rule that must tell it, and where. */
export interface Fault {
  readonly name: string;
  readonly code: string;
  /** What the path of the finding begins with. */
  readonly under: string;
  /** Whether only a task for Fargate can have it. */
  readonly on?: "FARGATE" | "EC2";
  readonly inject: (task: Definition, app: Container, sidecar: Container) => void;
}

const APP = "containerDefinitions[0]";
const SIDECAR = "containerDefinitions[1]";

function row(code: string, under: string, inject: Fault["inject"], on?: Fault["on"]): Fault {
  return { name: `${code} at ${under}`, code, under, inject, ...(on && { on }) };
}

function first(list: unknown): Json {
  return (list as Json[])[0] as Json;
}

const MISSING: readonly Fault[] = [
  row("field-type", APP, (_, app) => delete app["image"]),
  row("field-type", `${APP}.environment[0]`, (_, app) => delete first(app["environment"])["name"]),
  row("field-type", `${APP}.secrets[0]`, (_, app) => delete first(app["secrets"])["valueFrom"]),
  row("field-type", `${APP}.ulimits[0]`, (_, app) => delete first(app["ulimits"])["hardLimit"]),
  row("field-type", `${APP}.mountPoints[0]`, (_, app) => {
    delete first(app["mountPoints"])["sourceVolume"];
  }),
  row("field-type", `${SIDECAR}.restartPolicy`, (_, _app, sidecar) => {
    sidecar["restartPolicy"] = {};
  }),
  row("field-type", "volumes[0]", (task) => delete task.volumes[0]["name"]),
];

const OF_WRONG_TYPE: readonly Fault[] = [
  ...["memory", "cpu", "stopTimeout"].map((field) =>
    row("field-type", `${APP}.${field}`, (_, app) => {
      app[field] = "many";
    }),
  ),
  ...["essential", "privileged", "portMappings", "logConfiguration", "linuxParameters"].map(
    (field) =>
      row("field-type", `${APP}.${field}`, (_, app) => {
        app[field] = "yes";
      }),
  ),
  row("field-type", "tags", (task) => {
    task["tags"] = { team: "shop" };
  }),
];

const IN_CONTAINERS: readonly Fault[] = [
  row("container-name-invalid", APP, (_, app) => {
    app.name = "the app";
    delete app["dependsOn"];
  }),
  row("container-name-duplicate", SIDECAR, (_, app, sidecar) => {
    delete app["dependsOn"];
    sidecar.name = app.name;
  }),
  row("image-form", `${APP}.image`, (_, app) => {
    app["image"] = "app@sha256:12";
  }),
  row("environment-name-duplicate", `${APP}.`, (_, app) => {
    app["environment"] = [{ name: "TOKEN", value: "" }];
  }),
  row("secret-reference-invalid", `${APP}.secrets[0]`, (_, app) => {
    first(app["secrets"])["valueFrom"] = "arn:aws:s3:::bucket";
  }),
  row("environment-file-invalid", `${APP}.environmentFiles`, (_, app) => {
    first(app["environmentFiles"])["value"] = "arn:aws:s3:::bucket/app.txt";
  }),
  row("depends-on-unknown-container", `${APP}.dependsOn[0]`, (_, app) => {
    first(app["dependsOn"])["containerName"] = "nobody";
  }),
  row("depends-on-condition-unknown", `${APP}.dependsOn[0]`, (_, app) => {
    first(app["dependsOn"])["condition"] = "READY";
  }),
  row("mount-of-undeclared-volume", `${APP}.mountPoints[0]`, (_, app) => {
    first(app["mountPoints"])["sourceVolume"] = "nothing";
  }),
  row("health-check-range", `${SIDECAR}.healthCheck`, (_, _app, sidecar) => {
    (sidecar["healthCheck"] as Json)["interval"] = 4;
  }),
  row("health-check-command-form", `${SIDECAR}.healthCheck`, (_, _app, sidecar) => {
    (sidecar["healthCheck"] as Json)["command"] = ["curl", "localhost"];
  }),
  row("restart-policy-range", `${SIDECAR}.restartPolicy`, (_, _app, sidecar) => {
    (sidecar["restartPolicy"] as Json)["restartAttemptPeriod"] = 59;
  }),
  row("port-form", `${APP}.portMappings[0]`, (_, app) => {
    first(app["portMappings"])["containerPort"] = 65536;
  }),
  row("port-protocol-unknown", `${APP}.portMappings[0]`, (_, app) => {
    first(app["portMappings"])["protocol"] = "sctp";
  }),
  row("port-name-invalid", `${APP}.portMappings[0]`, (_, app) => {
    first(app["portMappings"])["name"] = "HTTP";
  }),
  row("ulimit-soft-above-hard", `${APP}.ulimits[0]`, (_, app) => {
    first(app["ulimits"])["softLimit"] = 4097;
  }),
  row("memory-below-reservation", APP, (_, app) => {
    app["memory"] = 255;
  }),
  row("log-driver-unknown", `${APP}.logConfiguration`, (_, app) => {
    app["logConfiguration"] = { logDriver: "cloudwatch" };
  }),
  row("firelens-router-missing", `${APP}.logConfiguration`, (_, app) => {
    app["logConfiguration"] = { logDriver: "awsfirelens", options: { Name: "http" } };
  }),
];

const IN_TASK: readonly Fault[] = [
  row("family-form", "family", (task) => {
    task["family"] = "the web";
  }),
  row("execution-role-missing", "", (task) => delete task["executionRoleArn"]),
  row("value-unknown", "pidMode", (task) => {
    task["pidMode"] = "shared";
  }),
  row("tag-form", "tags[0]", (task) => {
    first(task["tags"])["key"] = "aws:team";
  }),
  row("efs-without-transit-encryption", "volumes[1]", (task) => {
    (task.volumes[1]["efsVolumeConfiguration"] as Json)["transitEncryption"] = "DISABLED";
  }),
  row("volume-name-duplicate", "volumes[1]", (task) => {
    task.volumes[1]["name"] = "data";
    delete task.containerDefinitions[1]["mountPoints"];
  }),
  row("proxy-property-missing", "proxyConfiguration", (task, _, sidecar) => {
    task["proxyConfiguration"] = { containerName: sidecar.name, properties: [] };
  }),
  row("files-without-task-role", "volumes[0]", (task) => {
    delete task["taskRoleArn"];
    task.volumes[0]["s3filesVolumeConfiguration"] = { fileSystemArn: "arn:aws:s3files:fs-1" };
  }),
];

const BY_PLACE: readonly Fault[] = [
  row("fargate-size-invalid", "", (task) => void (task["cpu"] = "300"), "FARGATE"),
  row("fargate-size-missing", "", (task) => delete task["memory"], "FARGATE"),
  row("fargate-network-mode", "networkMode", (task) => delete task["networkMode"], "FARGATE"),
  row("field-refused-by-fargate", APP, (_, app) => void (app["privileged"] = true), "FARGATE"),
  row(
    "host-port-mismatch",
    `${APP}.portMappings[0]`,
    (_, app) => void (first(app["portMappings"])["hostPort"] = 80),
    "FARGATE",
  ),
  row(
    "host-port-reserved",
    `${APP}.portMappings[0]`,
    (_, app) => void (first(app["portMappings"])["hostPort"] = 22),
    "EC2",
  ),
];

/** Single mistakes from all over the model. */
export const FAULTS: readonly Fault[] = [
  ...MISSING,
  ...OF_WRONG_TYPE,
  ...IN_CONTAINERS,
  ...IN_TASK,
  ...BY_PLACE,
];
