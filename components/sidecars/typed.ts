import { present } from "../../core/read/present";
import type { AgentImage } from "../../core/data/images";
import { PUBLIC_REGISTRY } from "../../core/data/images";
import type { DependencyModel, Sidecar } from "../../core";
import type { AppCondition, ContainerArgs, TypedSidecarArgs } from "../args";
import type { Leaf } from "../leaf";
import { normaliseContainer } from "../normalise/container";
import type { TaskContext } from "../normalise/context";

/** A typed sidecar: its arguments become a value like any other sidecar's. */
export type TypedSidecar<A extends TypedSidecarArgs> = (
  args: A,
  context: TaskContext,
) => Sidecar<Leaf>;

/** What a kind says where its user does not. */
export interface KindDefaults extends Omit<Partial<ContainerArgs>, "image"> {
  readonly name: string;
  readonly image: AgentImage;
}

/** The container of a typed sidecar, and what follows from the arguments that every kind has. */
export function typedContainer(
  args: TypedSidecarArgs,
  { name, image, environment, ...defaults }: KindDefaults,
  path: string,
  context: TaskContext,
): Sidecar<Leaf> {
  checkImage(args, path, context);
  const container: ContainerArgs = {
    ...defaults,
    ...present(containerArgs(args)),
    image: imageOf(args, image, context),
    environment: { ...environment, ...args.environment },
  };
  return normaliseContainer(args.name ?? name, container, path, context);
}

/** Variables that the user gives, whichever way: the kind then has no say in them. */
export function ownVariables(args: TypedSidecarArgs): ReadonlySet<string> {
  const { environment, secrets, secretValues, documents } = args;
  return new Set(
    [environment, secrets, secretValues, documents].flatMap((map) => Object.keys(map ?? {})),
  );
}

function containerArgs(args: TypedSidecarArgs): Partial<ContainerArgs> {
  const { cpu, memory, memoryReservation, startTimeout, stopTimeout, essential } = args;
  const { readonlyRootFilesystem, user, secrets, secretValues, documents } = args;
  const { environmentFiles, dockerLabels, mountPoints, dependsOn, healthCheck } = args;
  const { restartPolicy, logging, permissions, overrides } = args;
  return {
    ...present({ cpu, memory, memoryReservation, startTimeout, stopTimeout, essential }),
    ...present({ readonlyRootFilesystem, user, secrets, secretValues, documents }),
    ...present({ environmentFiles, dockerLabels, mountPoints, dependsOn, healthCheck }),
    ...present({ restartPolicy, logging, permissions, overrides }),
  };
}

function checkImage(
  { image, imageTag }: TypedSidecarArgs,
  path: string,
  { issues }: TaskContext,
): void {
  if (image === undefined || imageTag === undefined) return;
  issues.add(
    "argument-conflict",
    `${path}.imageTag`,
    "image says which image runs, with its tag.",
    "Remove imageTag, or remove image.",
  );
}

/** The image of a kind: the user's own, or the kind's from the registry of the task. */
export function imageOf(
  { image, imageTag }: TypedSidecarArgs,
  own: AgentImage,
  { imageRegistry }: TaskContext,
): Leaf {
  const registry = imageRegistry?.replace(/\/+$/, "") ?? PUBLIC_REGISTRY;
  return image ?? `${registry}/${own.repository}:${imageTag ?? own.tag}`;
}

/** What the application waits for in a sidecar. */
export function appWaits(
  container: string,
  condition: AppCondition,
  path: string,
): { readonly dependsOn?: readonly DependencyModel[] } {
  return condition === "NONE"
    ? {}
    : { dependsOn: [{ path: `${path}.appDependsOn`, container, condition }] };
}
