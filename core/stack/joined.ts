import { UNKNOWN } from "../known";
import type { PlacedPolicy, PolicyModel, RoleKind, StackModel, StackRole } from "../model";
import type { Unknown } from "../known";
import { readTask } from "../read/task";
import type { AnyRole, ServedTask } from "../rules/rule";
import type { SubjectLists } from "../subjects";

/** What rules can look at only where resources are looked at together, by the resource it is about. */
export interface JoinedSubjects {
  /** Id of the resource. */
  readonly id: string;
  readonly subjects: SubjectLists;
}

/**
 * A service with the task that it runs, a role with its policies and its use, a collector with its
 * image, variables and health check. Rules also find here what they find in the resource alone.
 */
export function joinedSubjects({ services, roles, tasks }: StackModel): JoinedSubjects[] {
  return [
    ...services.flatMap(({ entry, service, task }) => {
      if (task === undefined || task === UNKNOWN) return [];
      const read = readTask(task.entry.request, "taskDefinition.");
      const served: ServedTask = { ...read, service };
      return [{ id: entry.id, subjects: { service: [served] } }];
    }),
    ...roles.map((role) => ({ id: role.entry.id, subjects: { role: [withPolicies(role)] } })),
    ...tasks.flatMap(({ collectors }) =>
      collectors.map(({ entry, model }) => ({ id: entry.id, subjects: { collector: [model] } })),
    ),
  ];
}

function withPolicies({ role, policies, entry, uses }: StackRole): AnyRole {
  const others = policies.filter((placed) => placed.entry !== entry);
  const [use, ...more] = uses;
  return {
    ...role,
    ...usedAs(use, more),
    policies:
      role.policies === UNKNOWN ? UNKNOWN : [...role.policies, ...others.flatMap(underItsName)],
  };
}

function usedAs(use: RoleKind | undefined, more: readonly RoleKind[]): { usedAs?: RoleKind } {
  return use === undefined || more.length > 0 ? {} : { usedAs: use };
}

// A policy of AWS is nobody's to mend.
function underItsName({ entry, policy }: PlacedPolicy): PolicyModel<Unknown>[] {
  return entry === undefined ? [] : [{ ...policy, path: `${entry.name}.${policy.path}` }];
}
