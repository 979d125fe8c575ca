import { UNKNOWN, items, known } from "../known";
import type { AnyContainer } from "./containers";
import { routedIn, routersOf } from "./firelens";
import type { AnyTask } from "./rule";

/** A wait that ECS adds by itself. */
export interface RouterWait {
  readonly from: AnyContainer;
  readonly to: AnyContainer;
  readonly path: string;
}

/**
 * The waits that ECS adds for FireLens: each container whose output goes through the router starts
 * after it, if the router itself waits for nobody.
 */
export function routerWaits(task: AnyTask): RouterWait[] {
  const [router, other] = routersOf(task);
  if (router === undefined || other !== undefined) return [];
  if (router.dependsOn === UNKNOWN || items(router.dependsOn).length > 0) return [];
  return routedIn(task).flatMap((from) => {
    const log = known(from.log);
    return from === router || log === undefined ? [] : [{ from, to: router, path: log.path }];
  });
}
