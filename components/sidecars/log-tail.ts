import { section } from "../../core/fluent-bit/sections";
import type { Setting } from "../../core/fluent-bit/sections";
import type { Contribution, Entry, MountModel, VolumeModel } from "../../core";
import type { LogTailArgs } from "../args";
import type { Leaf } from "../leaf";
import type { TaskContext } from "../normalise/context";
import type { LogOutput } from "./log-destinations";
import { checkMatch, checkTail } from "./log-tail-checks";

/** What reading files brings into a task. */
export interface LogTail {
  readonly volumes: readonly VolumeModel<Leaf>[];
  /** What the router mounts. */
  readonly mounts: readonly MountModel[];
  /** What the container gains that writes the files. */
  readonly writer: Contribution<Leaf>;
  /** The input's part of the configuration. */
  readonly input: string;
  /** Credentials of the output, as variables of the router. */
  readonly secrets: readonly Entry<Leaf>[];
  /** The options of the output, of which some may be outputs. */
  readonly output: readonly (readonly [string, Leaf])[];
}

/** Where the router remembers how far it read. */
const STATE = "/var/lib/fluent-bit";

/** What tags of lines from files begin with; the path follows. */
const TAG_BEGINNING = "files.";

/** The tag of lines from files; the asterisk becomes the path. */
export const TAIL_TAG = `${TAG_BEGINNING}*`;

/**
 * Memory for lines from files, which wait where they are when it is full. Lines that containers
 * write have half of the router's memory.
 */
const MEMORY_SHARE = 8;

/** The files that a router reads, and where they go. */
export function logTail(
  args: LogTailArgs,
  router: string,
  memory: number,
  output: LogOutput | undefined,
  context: TaskContext,
): LogTail {
  const path = "logRouter.tail";
  const { volume, container = context.application } = args;
  checkTail(args, router, context);
  checkMatch(output, TAG_BEGINNING, context);
  const folder = folderOf(args, container, path, context);
  const state = `${router}-state`;
  const isMade = context.volumes[volume] === undefined;
  const secrets = (output?.secretOptions ?? []).map((entry) => ({
    ...entry,
    variable: variableOf(entry),
  }));
  return {
    volumes: [...(isMade ? [{ path: `${path}.volume`, name: volume }] : []), { path, name: state }],
    mounts: [
      { path: `${path}.volume`, volume, containerPath: folder, readOnly: true },
      { path, volume: state, containerPath: STATE, readOnly: false },
    ],
    writer: {
      to: container,
      path: args.container === undefined ? path : `${path}.container`,
      mounts: [{ path: `${path}.volume`, volume, containerPath: folder, readOnly: false }],
    },
    input: section("INPUT", inputSettings(args, Math.max(1, Math.floor(memory / MEMORY_SHARE)))),
    secrets: secrets.map(({ variable, path: at, value }) => ({ path: at, name: variable, value })),
    output: outputSettings(output, secrets),
  };
}

function variableOf({ name }: Entry<Leaf>): string {
  return `LOG_OUTPUT_${name.toUpperCase().replace(/[^A-Z0-9]/g, "_")}`;
}

function inputSettings(args: LogTailArgs, memory: number): Setting[] {
  const { excludePaths = [], multilineParsers = [], parser, paths } = args;
  return [
    ["Name", "tail"],
    ["Tag", TAIL_TAG],
    ["Path", paths.join(",")],
    ...(excludePaths.length > 0 ? [["Exclude_Path", excludePaths.join(",")] as const] : []),
    ["Path_Key", "file"],
    ["DB", `${STATE}/tail.db`],
    // The files are the task's own: what is in them when the router begins was not sent before.
    ["Read_from_Head", "On"],
    ["Refresh_Interval", "5"],
    ["Rotate_Wait", "30"],
    ["Skip_Long_Lines", "On"],
    ["Buffer_Max_Size", "256k"],
    ["Mem_Buf_Limit", `${memory}MB`],
    ...(parser === undefined ? [] : [["Parser", parser] as const]),
    ...(multilineParsers.length > 0
      ? [["multiline.parser", multilineParsers.join(",")] as const]
      : []),
  ];
}

function outputSettings(
  output: LogOutput | undefined,
  secrets: readonly { readonly name: string; readonly variable: string }[],
): (readonly [string, Leaf])[] {
  if (output === undefined) return [];
  const { options, regionOption } = output;
  return [
    ...options.map(({ name, value }) => [name, value] as const),
    // The init program says in which region the task runs.
    ...(regionOption === undefined ? [] : [[regionOption, "${AWS_REGION}"] as const]),
    ...secrets.map(({ name, variable }) => [name, `\${${variable}}`] as const),
  ];
}

// The folder of the volume in the router: what the writer's is called, if it has one.
function folderOf(
  { containerPath, paths, volume }: LogTailArgs,
  writer: string,
  path: string,
  { issues, members }: TaskContext,
): string {
  const mount = members
    .get(writer)
    ?.mountPoints?.find(({ sourceVolume }) => sourceVolume === volume);
  const folder = containerPath ?? mount?.containerPath ?? sharedFolder(paths);
  if (paths.length === 0) {
    issues.add("argument-missing", `${path}.paths`, "No file is named.", "Add a path.");
    return folder === "" ? "/" : folder;
  }
  // What is not absolute is reported as such.
  if (![folder, ...paths].every((each) => each === "" || each.startsWith("/"))) return "/";
  if (folder === "") {
    issues.add(
      "argument-conflict",
      `${path}.paths`,
      "The paths have no folder in common, which the volume could be mounted at.",
      `Set ${path}.containerPath, or use absolute paths of one folder.`,
    );
    return "/";
  }
  paths.forEach((file, i) => {
    if (file.startsWith(`${folder.replace(/\/+$/, "")}/`)) return;
    issues.add(
      "argument-conflict",
      `${path}.paths[${i}]`,
      `The path "${file}" is not on the volume, which is mounted at "${folder}".`,
      "Use a path below it.",
    );
  });
  return folder;
}

function sharedFolder(paths: readonly string[]): string {
  const folders = paths.map((file) => file.split(/[*?[]/)[0]?.split("/").slice(0, -1) ?? []);
  const [first = []] = folders;
  const shared = first.filter((_, i) =>
    folders.every((folder) => first.slice(0, i + 1).every((part, at) => folder[at] === part)),
  );
  return shared.join("/");
}
