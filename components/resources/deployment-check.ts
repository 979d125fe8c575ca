import * as pulumi from "@pulumi/pulumi";
import { withoutStack } from "../without-stack";

/**
 * A hook on the service that fails the update when ECS rolled it back. ECS reports such a
 * deployment as finished; only the revision the service then runs tells.
 */
export function deploymentCheck(name: string): pulumi.ResourceHook[] {
  // Unit tests: the monitor of Pulumi's own mocks has no hooks, and the service would wait for ever.
  if (!("registerResourceHook" in (pulumi.runtime.getMonitor() ?? {}))) return [];
  return [
    new pulumi.ResourceHook(`${name}-deployment-check`, ({ newInputs, newOutputs }) => {
      const planned = revisionOf(newInputs);
      const running = revisionOf(newOutputs);
      if (planned === undefined || running === undefined || planned === running) return;
      const message =
        `ECS rolled back service "${name}": it runs task definition "${running}", not "${planned}".\n` +
        "  Fix: Look at the service's events and the stopped tasks, correct the task, and run the update again.";
      throw withoutStack(new pulumi.RunError(message));
    }),
  ];
}

// An ARN and its `family:revision` mean the same revision.
function revisionOf(properties: unknown): string | undefined {
  const { taskDefinition } = (properties ?? {}) as { taskDefinition?: unknown };
  return typeof taskDefinition === "string" ? taskDefinition.replace(/^.*\//, "") : undefined;
}
