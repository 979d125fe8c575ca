import { UNKNOWN } from "../../../../core";
import type { ContainerModel } from "../../../../core";
import { OPAQUE, container, logging, router, task } from "../../support";
import type { AnyTask, ContainerSketch, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const made = (
  name: string,
  sketch: ContainerSketch<Unknown> = {},
): ContainerModel<string, Unknown> => container<Unknown>(name, sketch);
const tasks = (...containers: ContainerModel<string, Unknown>[]): AnyTask =>
  task<Unknown>({ containers });

const app = made("app", { log: logging("app", "awsfirelens") });
const log = made("log", { firelens: router("fluentbit") });

type Options = Readonly<Record<string, string>>;

const options = (given: Options | Unknown): AnyTask =>
  tasks(app, { ...log, firelens: router<Unknown>("fluentbit", given) });
const onEc2 = (given: Options): AnyTask => ({ ...options(given), launchTypes: ["EC2"] });

const TYPE = "config-file-type";
const VALUE = "config-file-value";
const METADATA = "enable-ecs-log-metadata";

/** What nobody thought up may be a credential. */
const KEY = "0a1b2c3d4e5f60718293a4b50a1b2c3d";

const refused = (name: string, of: AnyTask, option: string, message: string, fix: string) => ({
  name,
  task: of,
  findings: [{ path: `sidecars.log.firelens.options.${option}`, message, fix }],
});

export const cases: RuleCases = {
  valid: [
    { name: "no options", task: options({}) },
    { name: "metadata", task: options({ [METADATA]: "true" }) },
    { name: "no metadata", task: options({ [METADATA]: "false" }) },
    { name: "a file", task: options({ [TYPE]: "file", [VALUE]: "/extra.conf" }) },
    { name: "S3 on EC2", task: onEc2({ [TYPE]: "s3", [VALUE]: "arn:aws:s3:::b/extra.conf" }) },
  ],
  invalid: [
    refused(
      "metadata of another value",
      options({ [METADATA]: "yes" }),
      METADATA,
      '"enable-ecs-log-metadata" is "yes"; ECS accepts true and false.',
      'Use "true" or "false".',
    ),
    refused(
      "a key for metadata",
      options({ [METADATA]: KEY }),
      METADATA,
      '"enable-ecs-log-metadata" is "…"; ECS accepts true and false.',
      'Use "true" or "false".',
    ),
    refused(
      "a type without a file",
      options({ [TYPE]: "file" }),
      TYPE,
      '"config-file-type" is set without "config-file-value".',
      "Set config-file-value too, or remove the option.",
    ),
    refused(
      "a file without a type",
      options({ [VALUE]: "/extra.conf" }),
      VALUE,
      '"config-file-value" is set without "config-file-type".',
      "Set config-file-type too, or remove the option.",
    ),
    refused(
      "another type",
      onEc2({ [TYPE]: "S3", [VALUE]: "/extra.conf" }),
      TYPE,
      'FireLens reads no configuration from "S3".',
      'Use "file" or "s3".',
    ),
    refused(
      "a key for a type",
      options({ [TYPE]: KEY, [VALUE]: "/extra.conf" }),
      TYPE,
      'FireLens reads no configuration from "…".',
      'Use "file" or "s3".',
    ),
    refused(
      "S3 on Fargate without its place, which does not matter then",
      options({ [TYPE]: "s3" }),
      TYPE,
      'Fargate reads no configuration from "s3".',
      'Use "file" with a file in the image.',
    ),
    refused(
      "S3 on Fargate",
      options({ [TYPE]: "s3", [VALUE]: "arn:aws:s3:::b/extra.conf" }),
      TYPE,
      'Fargate reads no configuration from "s3".',
      'Use "file" with a file in the image.',
    ),
    ...["/fluent-bit/etc/fluent-bit.conf", "/fluentd/etc/fluent.conf"].map((path) =>
      refused(
        path,
        options({ [TYPE]: "file", [VALUE]: path }),
        VALUE,
        `ECS writes its own configuration to "${path}".`,
        "Move the file to another path.",
      ),
    ),
  ],
  notApplicable: [{ name: "no router", task: tasks(app) }],
  unknown: [
    { name: "options that are not known", task: options(UNKNOWN) },
    { name: "a router that is not known", task: tasks(made("log", { firelens: UNKNOWN })) },
    {
      name: "values that are not known",
      task: options({ [METADATA]: OPAQUE, [TYPE]: OPAQUE, [VALUE]: OPAQUE }),
    },
    {
      name: "launch types that are not known",
      task: { ...options({ [TYPE]: "s3", [VALUE]: "x" }), launchTypes: UNKNOWN },
    },
  ],
};
