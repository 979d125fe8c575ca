import { MAIN_CONFIG } from "../../core/data/fluent-bit";
import { isAwsBuild } from "../../core/fluent-bit/image";
import { FLUENT_BIT_IMAGE, FLUENT_BIT_INIT_IMAGE } from "../../core/data/images";
import { misindentedLine, sectionsIn } from "../../core/fluent-bit/sections";
import { imageParts } from "../../core/image";
import { repeated } from "../../core/rules/repeated";
import type { LogRouterArgs } from "../args";
import { peek } from "../leaf";
import type { TaskContext } from "../normalise/context";
import { fluentBitDestinationsIn } from "./log-destinations";
import { hasOwnConfig } from "./log-router-config";
import { imageOf } from "./typed";

const PATH = "logRouter";

/** Arguments that only Fluent Bit understands. */
const FLUENT_BIT_ONLY = [
  "config",
  "configObjects",
  "enableHealthCheck",
  "multilineParsers",
  "parser",
  "parsers",
  "tail",
] as const;

const INDENTED_SECTION = /^[ \t]+(\[(?:SERVICE|INPUT|FILTER|OUTPUT)\])/im;

const PARSER_SECTIONS = ["PARSER", "MULTILINE_PARSER"];

/** Reports arguments of a router that contradict each other. */
export function checkRouter(args: LogRouterArgs, context: TaskContext): void {
  const { issues } = context;
  const conflict = (field: string, message: string, fix: string): void => {
    issues.add("argument-conflict", `${PATH}.${field}`, message, fix);
  };
  if (args.type === "fluentd") checkFluentd(args, context, conflict);
  else {
    checkImage(args, context, conflict);
    checkTexts(args, conflict);
  }
  checkObjects(args, conflict);
  checkFilters(args, conflict);
  checkFiles(args, conflict);
  checkKept(args, conflict);
  const driver = args.logging?.driver;
  if (driver !== undefined && driver !== "awslogs") {
    const message = `The router's own output goes to awslogs, not to "${driver}": it is where one reads why lines are lost.`;
    conflict("logging", message, "Remove the driver, and its options.");
  }
  if (args.overrides !== undefined && "firelensConfiguration" in args.overrides) {
    const message = "What it says has arguments of its own here.";
    const fix = "Use type, enableMetadata and configFilePath instead.";
    conflict("overrides.firelensConfiguration", message, fix);
  }
}

type Conflict = (field: string, message: string, fix: string) => void;

function checkFluentd(args: LogRouterArgs, { issues }: TaskContext, conflict: Conflict): void {
  if (args.image === undefined) {
    const message = "AWS has no image of Fluentd.";
    issues.add("argument-missing", `${PATH}.image`, message, "Set image to one of your own.");
  }
  for (const field of FLUENT_BIT_ONLY.filter((name) => args[name] !== undefined)) {
    const fix =
      "Remove it; put the configuration into the image, and its path into configFilePath.";
    conflict(field, "The type is fluentd, and this is of Fluent Bit.", fix);
  }
  const routes = Object.entries(args.routes ?? {}).map(
    ([name, route]) => [`routes.${name}.`, route] as const,
  );
  for (const [prefix, route] of [["", args] as const, ...routes]) {
    for (const destination of fluentBitDestinationsIn(route)) {
      const fix = "Use destination, with @type and the options of Fluentd's plugin.";
      conflict(
        `${prefix}${destination}`,
        "The type is fluentd, and this is an output of Fluent Bit.",
        fix,
      );
    }
  }
}

// An image that is not known may well have the program.
function checkImage(args: LogRouterArgs, context: TaskContext, conflict: Conflict): void {
  const image = peek(imageOf(args, FLUENT_BIT_INIT_IMAGE, context));
  if (image === undefined || !hasOwnConfig(args)) return;
  const { repository, tag } = imageParts(image);
  const isOfAws = isAwsBuild(image);
  const lacksIt =
    repository.endsWith("fluent/fluent-bit") ||
    (isOfAws && tag !== undefined && !tag.startsWith("init-"));
  if (!lacksIt) return;
  conflict(
    args.image === undefined ? "imageTag" : "image",
    `The image "${image}" does not have AWS's init program, which adds configuration to the one that ECS writes.`,
    `Use ${FLUENT_BIT_IMAGE.repository} with a tag that begins with "init-".`,
  );
}

// The init program puts files beside the one that ECS writes.
function checkFiles(args: LogRouterArgs, conflict: Conflict): void {
  const { configFilePath, readonlyRootFilesystem } = args;
  if (configFilePath !== undefined && !configFilePath.startsWith("/")) {
    const message = `The path "${configFilePath}" does not begin at the root.`;
    conflict("configFilePath", message, 'Write it with a leading "/".');
  }
  // Where the init program adds the file, ECS does not see it.
  if (configFilePath === MAIN_CONFIG && hasOwnConfig(args)) {
    const message = `ECS writes its own configuration to "${MAIN_CONFIG}".`;
    conflict("configFilePath", message, "Move the file to another path.");
  }
  if (readonlyRootFilesystem && hasOwnConfig(args)) {
    const message = "AWS's init program writes the configuration to files of the container.";
    const fix = "Remove it, or put the configuration into an image of your own.";
    conflict("readonlyRootFilesystem", message, fix);
  }
}

// Who names a key believes that something is encrypted with it.
function checkKept(args: LogRouterArgs, conflict: Conflict): void {
  const fields = ["kmsKeyId", "delivery", "bucket"] as const;
  const given = fields.find((field) => args[field] !== undefined);
  if (given === undefined || hasOwnConfig(args)) return;
  conflict(given, "There is no configuration to be kept.", "Remove it.");
}

function checkTexts({ config, parsers }: LogRouterArgs, conflict: Conflict): void {
  const text = config === undefined ? undefined : peek(config);
  const [, indented] = INDENTED_SECTION.exec(text ?? "") ?? [];
  if (indented !== undefined) {
    const message = `The section "${indented}" is indented, and Fluent Bit would not see it.`;
    conflict("config", message, "Begin sections where a line begins.");
  } else if (text !== undefined && sectionsIn(text).length === 0 && /^\s*[^\s#@]/m.test(text)) {
    const message = "The text has no section, such as [FILTER].";
    conflict("config", message, "Write it in the classic format of Fluent Bit.");
  }
  const inConfig = sectionsIn(text ?? "");
  const misplaced = inConfig.filter((name) => PARSER_SECTIONS.includes(name));
  if (misplaced.length > 0) {
    const message = `The configuration has the section "[${misplaced[0] ?? ""}]", which Fluent Bit reads from files of parsers only.`;
    conflict("config", message, "Move it to parsers.");
  }
  const known = parsers === undefined ? undefined : peek(parsers);
  for (const [field, given] of [
    ["config", text],
    ["parsers", known],
  ] as const) {
    const line = sectionsIn(given ?? "").length === 0 ? undefined : misindentedLine(given ?? "");
    if (line === undefined) continue;
    const message = `The line "${line}" is not indented as the others are, and Fluent Bit would not start.`;
    conflict(field, message, "Indent all settings alike, and leave no blanks in empty lines.");
  }
  if (known === undefined) return;
  const strangers = sectionsIn(known).filter((name) => !PARSER_SECTIONS.includes(name));
  if (strangers.length > 0) {
    const message = `The parsers have the section "[${strangers[0] ?? ""}]".`;
    conflict("parsers", message, "Move it to config.");
  } else if (!sectionsIn(known).some((name) => PARSER_SECTIONS.includes(name))) {
    const message = "The text has no section [PARSER] or [MULTILINE_PARSER].";
    conflict("parsers", message, "Write one for each parser, or move the text to config.");
  }
}

// The init program saves each under its file name: the last one of a name would win.
function checkObjects({ configObjects = [] }: LogRouterArgs, conflict: Conflict): void {
  const objects = configObjects.flatMap((object, i) => {
    const arn = peek(object);
    return arn === undefined ? [] : [{ arn, i }];
  });
  const isObject = ({ arn }: { readonly arn: string }): boolean =>
    /^arn:[^:]+:s3:::[^/]+\/.+[^/]$/.test(arn);
  for (const { arn, i } of objects.filter((object) => !isObject(object))) {
    const fix = "Write it as arn:aws:s3:::bucket/key.";
    conflict(`configObjects[${i}]`, `"${arn}" is not the ARN of an S3 object.`, fix);
  }
  const same = repeated(objects.filter(isObject), ({ arn }) => arn.split("/").at(-1));
  for (const { item, first, key } of same) {
    const message = `The file name "${key}" is the one of ${PATH}.configObjects[${first.i}] too, and one would overwrite the other.`;
    conflict(`configObjects[${item.i}]`, message, "Give one of the objects another file name.");
  }
}

// Lines of files have filters of their own.
function checkFilters(args: LogRouterArgs, conflict: Conflict): void {
  const { containers, routes = {}, tail } = args;
  if (tail !== undefined && containers?.length === 0 && Object.keys(routes).length === 0) {
    for (const field of ["multilineParsers", "parser"] as const) {
      if (args[field] === undefined) continue;
      conflict(field, "No container's lines are routed.", `Use ${PATH}.tail.${field}.`);
    }
  }
}
