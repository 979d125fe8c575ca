import { optionsOf, outputAccess } from "../../../core/fluent-bit/access";
import type { Access, Entry } from "../../../core";
import type { LogRouteArgs } from "../../args";
import { peek } from "../../leaf";
import type { Leaf } from "../../leaf";
import type { TaskContext } from "../../normalise/context";
import { entriesOf } from "../../normalise/entries";
import { cloudWatch } from "./cloud-watch";
import { datadog } from "./datadog";
import { firehose } from "./firehose";
import { checkForms } from "./forms";
import { http } from "./http";
import { kinesis } from "./kinesis";
import { loki } from "./loki";
import { newRelic } from "./new-relic";
import { openSearch } from "./open-search";
import type { LogDestination, LogOutput, Source } from "./output";
import { s3 } from "./s3";
import { splunk } from "./splunk";

export type { LogOutput, Source };

interface Choice {
  readonly argument: string;
  make(): LogOutput;
}

/**
 * Where lines of one source go; nowhere, if no destination is given and there is none by default.
 */
export function outputOf(
  args: LogRouteArgs,
  path: string,
  source: Source,
  hasDefault: boolean,
): LogOutput | undefined {
  const [choice, ...others] = choices(args, path, source);
  for (const { argument } of others) {
    source.context.issues.add(
      "argument-conflict",
      `${path}.${argument}`,
      `${choice?.argument ?? ""} says where the lines go too, and they go to one destination.`,
      "Remove one of them.",
    );
  }
  const output = choice?.make() ?? (hasDefault ? cloudWatch({}, path, source) : undefined);
  const secretOptions = entriesOf(args.secretOptions, `${path}.secretOptions`);
  reportEmpty(output?.options ?? [], source.context);
  return output && { ...output, secretOptions: [...output.secretOptions, ...secretOptions] };
}

// Fluent Bit does not start with a setting that has no value; Fluentd may.
function reportEmpty(options: readonly Entry<Leaf>[], { issues }: TaskContext): void {
  if (options.some(({ name }) => name === "@type")) return;
  for (const { name, path } of options.filter(({ value }) => peek(value) === "")) {
    const message = `The option "${name}" is empty, and Fluent Bit would not start.`;
    issues.add("argument-conflict", path, message, "Give it a value, or leave it out.");
  }
}

/** What an output does with AWS's services. */
export function accessOf({ access, options }: LogOutput): readonly Access<Leaf>[] {
  return access ?? outputAccess(optionsOf(options, peek));
}

function choices(args: LogRouteArgs, path: string, source: Source): Choice[] {
  return destinations().flatMap((argument) => choicesOf(argument, args[argument], path, source));
}

function choicesOf<D extends Destination>(
  argument: D,
  given: LogRouteArgs[D],
  path: string,
  source: Source,
): Choice[] {
  if (given === undefined) return [];
  const at = `${path}.${argument}`;
  const make = (): LogOutput => {
    checkForms(given, at, source.context);
    return DESTINATIONS[argument](given, at, source);
  };
  return [{ argument, make }];
}

function destinationOf(options: Readonly<Record<string, Leaf>>, path: string): LogOutput {
  return { options: entriesOf(options, path), secretOptions: [] };
}

/** An argument of a route that is a destination: all that do not choose among the lines. */
type Destination = Exclude<
  keyof LogRouteArgs,
  "bufferLines" | "excludePattern" | "includePattern" | "secretOptions"
>;

const DESTINATIONS: {
  readonly [D in Destination]: LogDestination<NonNullable<LogRouteArgs[D]>>;
} = {
  destination: destinationOf,
  cloudWatch,
  datadog,
  firehose,
  http,
  kinesis,
  loki,
  newRelic,
  openSearch,
  s3,
  splunk,
};

function destinations(): Destination[] {
  return Object.keys(DESTINATIONS) as Destination[];
}

/** The arguments of a route that say where lines go. */
export function destinationsIn(args: LogRouteArgs): string[] {
  return [...destinations(), "secretOptions" as const].filter((name) => args[name] !== undefined);
}

/** The same, as far as they are Fluent Bit's alone. */
export function fluentBitDestinationsIn(args: LogRouteArgs): string[] {
  return destinationsIn(args).filter((name) => name !== "destination" && name !== "secretOptions");
}
