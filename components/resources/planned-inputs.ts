import type { PlannedTask } from "../planned";
import { containerDefinition } from "../render/container-definition";
import { documentReferences } from "../render/documents/references";
import { renderVolumes } from "../render/volumes";

/**
 * What the component tells the engine about itself: the task as it will be, with only the leaves
 * unknown that are unknown, so that policies and previews see every container even while the
 * rendered JSON cannot be known. No raw arguments, no account data, secrets wrapped.
 */
export function plannedInputs({
  args,
  documents,
  model,
  plan,
}: PlannedTask): Record<string, unknown> {
  const references = documentReferences(documents);
  return {
    containers: plan.containers.map((container) => containerDefinition(container, references)),
    volumes: renderVolumes(plan.volumes),
    cpu: plan.size?.cpu,
    memory: plan.size?.memory,
    runtimePlatform: model.platform,
    ephemeralStorage: model.ephemeralStorage,
    acknowledge: args.acknowledge ?? {},
  };
}
