import { HTTP_PORT } from "../../core/data/fluent-bit";
import { choosesLines } from "../../core/fluent-bit/matching";
import { indentedAs, section } from "../../core/fluent-bit/sections";
import type { Setting } from "../../core/fluent-bit/sections";
import type { LogRouterArgs } from "../args";
import { LOG_ROUTER } from "../defaults";
import type { Leaf } from "../leaf";
import { fill } from "../render/fill";
import { TAIL_TAG } from "./log-tail";
import type { LogTail } from "./log-tail";

/** Tags of lines that containers write, as ECS names them: `<container>-firelens-<task id>`. */
const ROUTED_TAGS = "*-firelens-*";

/** What a router is told beside what ECS tells it: what is made here, then what its author wrote. */
export function routerText(args: LogRouterArgs, tail: LogTail | undefined, alone: boolean): Leaf {
  const { config = "", configObjects = [], configFilePath } = args;
  const { enableHealthCheck = LOG_ROUTER.enableHealthCheck } = args;
  const isMetaMissing = alone && (args.enableMetadata ?? LOG_ROUTER.enableMetadata);
  const hasFiles = configObjects.length > 0 || configFilePath !== undefined;
  const tree = { config, output: tail?.output ?? [] };
  return fill<{ config: string; output: readonly Setting[] }, string>(
    tree,
    (filled) => {
      const own = [
        ...service(hasFiles, enableHealthCheck),
        ...filters(args),
        ...(tail === undefined ? [] : [tail.input]),
        ...(tail !== undefined && isMetaMissing ? [metadata()] : []),
        ...(filled.output.length > 0 ? [outputSection(filled.output)] : []),
      ];
      const { config: text } = filled;
      return [...own.map((each) => indentedAs(text, each)), ...(text === "" ? [] : [text])].join(
        "\n",
      );
    },
    "logRouter",
  );
}

// As AWS's minimize-log-loss.conf has it. Fluent Bit reads several sections as one, and the last of
// two settings counts: those of the author follow, but files are read in no order that is known.
function service(hasFiles: boolean, enableHealthCheck: boolean): string[] {
  const settings: Setting[] = [
    ...(hasFiles
      ? []
      : ([
          ["Flush", "1"],
          ["Grace", "30"],
        ] as const)),
    ...(enableHealthCheck
      ? ([
          ["HTTP_Server", "On"],
          ["HTTP_Listen", "127.0.0.1"],
          ["HTTP_Port", String(HTTP_PORT)],
        ] as const)
      : []),
  ];
  return settings.length === 0 ? [] : [section("SERVICE", settings)];
}

// Lines are put together before they are parsed.
function filters({ multilineParsers = [], parser }: LogRouterArgs): string[] {
  const common = (name: string): Setting[] => [
    ["Name", name],
    ["Match", ROUTED_TAGS],
  ];
  return [
    ...(multilineParsers.length === 0
      ? []
      : [
          section("FILTER", [
            ...common("multiline"),
            ["multiline.key_content", "log"],
            ["multiline.parser", multilineParsers.join(",")],
          ]),
        ]),
    ...(parser === undefined
      ? []
      : [
          section("FILTER", [
            ...common("parser"),
            ["Key_Name", "log"],
            ["Parser", parser],
            ["Reserve_Data", "On"],
          ]),
        ]),
  ];
}

// What ECS adds to the lines of containers; the init program knows it.
function metadata(): string {
  return section("FILTER", [
    ["Name", "record_modifier"],
    ["Match", TAIL_TAG],
    ["Record", "ecs_cluster ${ECS_CLUSTER}"],
    ["Record", "ecs_task_arn ${ECS_TASK_ARN}"],
    ["Record", "ecs_task_definition ${ECS_TASK_DEFINITION}"],
  ]);
}

// Options may say which lines they are for; of two such settings Fluent Bit takes the last.
function outputSection(settings: readonly Setting[]): string {
  const name = settings.filter(([key]) => key.toLowerCase() === "name");
  const others = settings.filter(([key]) => key.toLowerCase() !== "name");
  const isChosen = others.some(([key]) => choosesLines(key));
  const match: Setting[] = isChosen ? [] : [["Match", TAIL_TAG]];
  return section("OUTPUT", [...name, ...match, ...others]);
}
