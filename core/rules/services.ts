import { items, known } from "../known";
import type { Unknown } from "../known";
import type { CapacityProviderModel } from "../model";
import type { ServedTask } from "./rule";

export type AnyProvider = CapacityProviderModel<unknown, Unknown>;

/** The capacity providers of a service as far as they are known. */
export function providersOf({ service }: ServedTask): readonly AnyProvider[] {
  return items<AnyProvider>(service.capacityProviders);
}

/** Where a service says that its tasks run on Fargate. */
export function fargateIn(task: ServedTask): { path: string; name: string } | undefined {
  if (task.service.launchType === "FARGATE") return { path: "launchType", name: "FARGATE" };
  return providersOf(task).flatMap(({ path, capacityProvider }) => {
    const name = task.peek(capacityProvider);
    return name === "FARGATE" || name === "FARGATE_SPOT"
      ? [{ path: `${path}.capacityProvider`, name }]
      : [];
  })[0];
}

/** The type of the deployment controller where it is not ECS. */
export function otherController({ service }: ServedTask): string | undefined {
  const type = known(service.deploymentController);
  return type === "CODE_DEPLOY" || type === "EXTERNAL" ? type : undefined;
}

/** Where a list stands, by one of its items: `capacityProviders`. */
export function listAt({ path }: { readonly path: string }): string {
  return path.slice(0, path.lastIndexOf("["));
}
