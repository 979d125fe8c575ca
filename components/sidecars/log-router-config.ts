import {
  IMAGE_PARSERS,
  INIT_FOLDER,
  INIT_SCRIPT,
  INIT_VARIABLES,
  MAIN_CONFIG,
} from "../../core/data/fluent-bit";
import { holdsCredential } from "../../core/fluent-bit/credentials";
import type { Access, ConfigDocument } from "../../core";
import type { LogRouterArgs } from "../args";
import { LOG_ROUTER } from "../defaults";
import { peek } from "../leaf";
import type { Leaf } from "../leaf";
import type { TaskContext } from "../normalise/context";
import { deliveredAs, elsewhere } from "./delivery";
import { routerText } from "./log-router-text";
import type { LogTail } from "./log-tail";

const PATH = "logRouter";

/** The configuration of a router beside the one that ECS writes, which AWS's init program adds. */
export interface RouterConfig {
  readonly documents: readonly ConfigDocument<Leaf>[];
  readonly access: readonly Access<Leaf>[];
  readonly environment: Readonly<Record<string, Leaf>>;
  /** Writes the texts to files before the init program runs; nothing where there are none. */
  readonly script?: string;
}

/** Whether a router has more configuration than ECS and a file in the image give it. */
export function hasOwnConfig(args: LogRouterArgs): boolean {
  const { config, configObjects = [], enableHealthCheck, multilineParsers = [] } = args;
  const { parser, parsers, tail } = args;
  return (
    [config, parser, parsers, tail].some((given) => given !== undefined) ||
    configObjects.length > 0 ||
    multilineParsers.length > 0 ||
    (enableHealthCheck ?? LOG_ROUTER.enableHealthCheck)
  );
}

/** A text that the router reads from a file. */
interface Text {
  readonly argument: string;
  readonly variable: string;
  readonly content: Leaf;
  readonly file: string;
}

/**
 * The router's own configuration. Alone, without containers to route, it takes the place of the one
 * in the image. Source: github.com/aws/aws-for-fluent-bit, `init/fluent_bit_init_process.go`.
 */
export function routerConfig(
  args: LogRouterArgs,
  container: string,
  tail: LogTail | undefined,
  alone: boolean,
  context: TaskContext,
): RouterConfig {
  const main = routerText(args, tail, alone);
  const texts: Text[] = [
    {
      argument: args.config === undefined ? "" : ".config",
      variable: "FLUENT_BIT_CONFIG",
      content: main,
      file: alone ? MAIN_CONFIG : `${INIT_FOLDER}/fluent-bit-config.conf`,
    },
    ...(args.parsers === undefined
      ? []
      : [
          {
            argument: ".parsers",
            variable: "FLUENT_BIT_PARSERS",
            content: args.parsers,
            file: `${INIT_FOLDER}/fluent-bit-parsers.conf`,
          },
        ]),
  ].filter(({ content }) => peek(content) !== "");
  const delivered = deliveredAs({ delivery: LOG_ROUTER.delivery, ...args }, PATH, context);
  const objects = args.configObjects ?? [];
  const isFetched = delivered.delivery === "s3";
  const files = [
    ...(args.configFilePath === undefined ? [] : [args.configFilePath]),
    ...(args.parser === undefined && args.tail?.parser === undefined ? [] : [IMAGE_PARSERS]),
    ...(isFetched ? [] : texts.map(({ file }) => file).filter((file) => file !== MAIN_CONFIG)),
  ];
  const environment = {
    ...numbered(INIT_VARIABLES.image, files),
    ...numbered(INIT_VARIABLES.s3, objects),
  };
  const addresses = texts.map((_, i) => `${INIT_VARIABLES.s3}${objects.length + i + 1}`);
  reportTaken(args, [...Object.keys(environment), ...(isFetched ? addresses : [])], context);
  const script = scriptOf(isFetched ? [] : texts, alone && isFetched);
  return {
    documents: texts.map((text, i) => ({
      path: `${PATH}${text.argument}`,
      container,
      content: text.content,
      consumption: {
        as: "environment",
        variable: text.variable,
        fetch: { by: "variable", variable: addresses[i] ?? "" },
      },
      ...(i === 0 && text.variable === "FLUENT_BIT_CONFIG" && { isConfiguration: true }),
      secret: delivered.declaredSecret || holdsCredential(peek(text.content) ?? ""),
      elsewhere: elsewhere(PATH),
      ...delivered,
    })),
    access: objects.length === 0 ? [] : [{ kind: "fetch-objects", objects }],
    environment,
    ...(script !== undefined && { script }),
  };
}

// A container's own variables win, and the file would not be read.
function reportTaken(
  { environment = {} }: LogRouterArgs,
  names: readonly string[],
  { issues }: TaskContext,
): void {
  for (const name of names.filter((taken) => taken in environment)) {
    issues.add(
      "argument-conflict",
      `${PATH}.environment.${name}`,
      `The variable "${name}" names a file that is made here.`,
      "Use another number, or configFilePath or configObjects.",
    );
  }
}

function numbered(prefix: string, values: readonly Leaf[]): Record<string, Leaf> {
  return Object.fromEntries(values.map((value, i) => [`${prefix}${i + 1}`, value]));
}

function scriptOf(texts: readonly Text[], empties: boolean): string | undefined {
  const steps = [
    ...texts.map(({ variable, file }) => `printf '%s' "$${variable}" > ${file}`),
    // What is in the image would send to a log group of its own.
    ...(empties ? [`: > ${MAIN_CONFIG}`] : []),
  ];
  return steps.length === 0 ? undefined : [...steps, `exec /bin/sh ${INIT_SCRIPT}`].join(" && ");
}
