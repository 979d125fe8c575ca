import { present } from "../../core/read/present";
import type {
  ContainerArgs,
  ContainerLoggingArgs,
  EcsTaskDefinitionArgs,
  MountPointArgs,
  TypedSidecarArgs,
} from "../args";
import { CONTAINER_NAME } from "../defaults";
import { KINDS } from "../sidecars";
import type { Kind } from "../sidecars";

/** What an author says of a container that a sidecar of another kind has to know. */
export interface Member {
  readonly path: string;
  readonly logging?: ContainerLoggingArgs;
  readonly mountPoints?: readonly MountPointArgs[];
}

/** The containers of a task by name, as far as their author says something of them. */
export function membersOf(args: EcsTaskDefinitionArgs): ReadonlyMap<string, Member> {
  const { container, containerName = CONTAINER_NAME, sidecars = {} } = args;
  const kinds = Object.keys(KINDS) as Kind[];
  return new Map([
    [containerName, memberOf(container, "container")],
    ...Object.entries(sidecars).map(
      ([name, sidecar]) => [name, memberOf(sidecar, `sidecars.${name}`)] as const,
    ),
    ...kinds.flatMap((kind) => {
      const given = args[kind];
      return given === undefined
        ? []
        : [[given.name ?? KINDS[kind].name, memberOf(given, kind)] as const];
    }),
  ]);
}

function memberOf(
  { logging, mountPoints }: Pick<ContainerArgs | TypedSidecarArgs, "logging" | "mountPoints">,
  path: string,
): Member {
  return { path, ...present({ logging, mountPoints }) };
}
