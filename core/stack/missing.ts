import { list } from "../issue";
import type { Finding } from "../issue";
import type { StackRole } from "../model";
import { lacks } from "./permissions";
import type { Permission } from "./permissions";
import type { RoleNeed } from "./execution-needs";

/** What a role certainly may not do on one resource, and the first that needs it. */
export interface Missing {
  readonly need: RoleNeed;
  readonly actions: readonly string[];
  readonly resource: string;
}

/** What a role lacks, each once, however many need it. */
export function missingFrom(
  role: StackRole | undefined,
  needs: readonly RoleNeed[],
  counts: (permission: Permission) => boolean = () => true,
): Missing[] {
  const found = new Map<string, Missing>();
  for (const need of needs) {
    const missing = need.permissions.filter(
      (permission) => counts(permission) && (role === undefined || lacks(role, permission)),
    );
    for (const [resource, actions] of byResource(missing)) {
      const key = JSON.stringify([resource, actions]);
      if (!found.has(key)) found.set(key, { need, actions, resource });
    }
  }
  return [...found.values()];
}

function byResource(permissions: readonly Permission[]): Map<string, string[]> {
  const actions = new Map<string, string[]>();
  for (const { action, resource } of permissions) {
    actions.set(resource, [...(actions.get(resource) ?? []), action]);
  }
  return actions;
}

/** Whether the role's own policies alone decide: of others, what is read may allow it too. */
export function isOnlyByRole({ action }: Permission): boolean {
  return /^(ssm|logs):/.test(action) || action === "ecr:GetAuthorizationToken";
}

/** The finding on what a role lacks. */
export function toldOf({ need, actions, resource }: Missing, role: StackRole): Finding {
  return {
    about: need.about,
    path: need.path,
    message: `${need.who} needs ${list(actions)} on "${resource}"; no policy of the role "${role.entry.name}" allows it.`,
    fix: "Add a statement that allows it to a policy of the role.",
  };
}
