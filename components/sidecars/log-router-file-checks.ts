import { MAIN_CONFIG } from "../../core/data/fluent-bit";
import { FLUENT_BIT_IMAGE, FLUENT_BIT_INIT_IMAGE } from "../../core/data/images";
import { isAwsBuild } from "../../core/fluent-bit/image";
import { imageParts } from "../../core/image";
import { repeated } from "../../core/rules/repeated";
import type { LogRouterArgs } from "../args";
import { peek } from "../leaf";
import type { TaskContext } from "../normalise/context";
import type { Conflict } from "../normalise/issues";
import { hasOwnConfig } from "./log-router-config";
import { imageOf } from "./typed";

/** Reports an image without AWS's init program; one that is not known may well have it. */
export function checkImage(args: LogRouterArgs, context: TaskContext, conflict: Conflict): void {
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

/** Reports paths that the router cannot read or write: the init program puts files beside ECS's. */
export function checkFiles(args: LogRouterArgs, conflict: Conflict): void {
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

/** Reports a key and a place for nothing: who names a key believes that something is encrypted. */
export function checkKept(args: LogRouterArgs, conflict: Conflict): void {
  const fields = ["kmsKeyId", "delivery", "bucket"] as const;
  const given = fields.find((field) => args[field] !== undefined);
  if (given === undefined || hasOwnConfig(args)) return;
  conflict(given, "There is no configuration to be kept.", "Remove it.");
}

/** Reports objects that overwrite each other: the init program saves each under its file name. */
export function checkObjects({ configObjects = [] }: LogRouterArgs, conflict: Conflict): void {
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
    const message = `The file name "${key}" is the one of logRouter.configObjects[${first.i}] too, and one would overwrite the other.`;
    conflict(`configObjects[${item.i}]`, message, "Give one of the objects another file name.");
  }
}
