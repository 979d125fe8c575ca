import { present } from "../../../core/read/present";
import type { Access, Entry, LogGroupModel } from "../../../core";
import type { Leaf } from "../../leaf";
import type { TaskContext } from "../../normalise/context";
import { entriesOf, sorted } from "../../normalise/entries";

/** One output of a log router: its options, and what follows from having it. */
export interface LogOutput {
  readonly options: readonly Entry<Leaf>[];
  readonly secretOptions: readonly Entry<Leaf>[];
  /** The option that names the region, where its author leaves that to us. */
  readonly regionOption?: string;
  /** The log group that is made for it. */
  readonly group?: LogGroupModel<Leaf>;
  /** What it does with AWS's services beside what its options tell. */
  readonly access?: readonly Access<Leaf>[];
}

/** Whose lines a destination receives. */
export interface Source {
  /** What its log group is called after. */
  readonly label: string;
  /** What log streams are told apart by, before the tag. */
  readonly stream: string;
  readonly context: TaskContext;
}

/** A typed destination: its arguments become an output. */
export type LogDestination<A> = (args: A, path: string, source: Source) => LogOutput;

/** An option of an output: the argument that gives it, and its value. */
export type Given = readonly [argument: string, value: Leaf | undefined];

/** The options of an output, by the names that the output has for them. */
export function optionsOf(
  output: string,
  given: Readonly<Record<string, Given>>,
  more: Readonly<Record<string, Leaf>> | undefined,
  path: string,
  { issues }: TaskContext,
): Entry<Leaf>[] {
  const arguments_ = new Map(
    Object.entries(given).map(([name, [argument]]) => [name.toLowerCase(), argument]),
  );
  for (const name of Object.keys(more ?? {})) {
    const argument = arguments_.get(name.toLowerCase());
    if (argument === undefined && name.toLowerCase() !== "name") continue;
    issues.add(
      "argument-conflict",
      `${path}.options.${name}`,
      argument === undefined
        ? `The output is "${output}".`
        : `The option "${name}" has an argument of its own.`,
      argument === undefined
        ? "Remove it, or use destination."
        : `Use ${path}.${argument} instead.`,
    );
  }
  return [
    { path, name: "Name", value: output },
    ...entriesGiven(given, path),
    ...entriesOf(more, `${path}.options`),
  ];
}

/** What arguments give, by the names that the output has for it: options, or what ECS reads. */
export function entriesGiven(given: Readonly<Record<string, Given>>, path: string): Entry<Leaf>[] {
  return sorted(given).flatMap(([name, [argument, value]]) =>
    value === undefined ? [] : [{ path: `${path}.${argument}`, name, value }],
  );
}

/** Where an output to a service of AWS goes, and as whom, as its author says it. */
interface InAws {
  readonly region?: Leaf;
  readonly roleArn?: Leaf;
}

/** The options of that in most outputs. */
export function awsOptions({ region, roleArn }: InAws): Readonly<Record<string, Given>> {
  return { region: ["region", region], role_arn: ["roleArn", roleArn] };
}

/** Which option names the region, where its author does not. */
export function regionIn(option: string, region: Leaf | undefined): { regionOption?: string } {
  return present({ regionOption: region === undefined ? option : undefined });
}

/** A number as an option. */
export function text(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** A flag as an option. */
export function onOff(value: boolean): string {
  return value ? "On" : "Off";
}
