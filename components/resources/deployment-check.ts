import * as pulumi from "@pulumi/pulumi";
import { withoutStack } from "../without-stack";

// A hook's name may be registered once per program, while components below different parents may
// share a name. The hook knows nothing but the name, so that they can share it too.
const hooks = new WeakMap<object, Map<string, pulumi.ResourceHook>>();

/**
 * A hook on the service that fails the update when ECS rolled it back. ECS reports such a
 * deployment as finished; only the revision the service then runs tells.
 */
export function deploymentCheck(name: string): pulumi.ResourceHook[] {
  const monitor: object = pulumi.runtime.getMonitor() ?? {};
  // Unit tests: the monitor of Pulumi's own mocks has no hooks, and the service would wait for ever.
  if (!("registerResourceHook" in monitor)) return [];
  const known = hooks.get(monitor) ?? new Map<string, pulumi.ResourceHook>();
  hooks.set(monitor, known);
  const hook = known.get(name) ?? newHook(name);
  known.set(name, hook);
  return [hook];
}

function newHook(name: string): pulumi.ResourceHook {
  return new pulumi.ResourceHook(`${name}-deployment-check`, ({ newInputs, newOutputs }) => {
    const planned = revisionOf(newInputs);
    const running = revisionOf(newOutputs);
    if (planned === undefined || running === undefined || planned === running) return;
    const message =
      `ECS rolled back service "${name}": it runs task definition "${running}", not "${planned}".\n` +
      "  Fix: Look at the service's events and the stopped tasks, correct the task, and run the update again.";
    throw withoutStack(new pulumi.RunError(message));
  });
}

// An ARN and its `family:revision` mean the same revision.
function revisionOf(properties: unknown): string | undefined {
  const { taskDefinition } = (properties ?? {}) as { taskDefinition?: unknown };
  return typeof taskDefinition === "string" ? taskDefinition.replace(/^.*\//, "") : undefined;
}
