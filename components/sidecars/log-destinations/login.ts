import type { Leaf } from "../../leaf";
import type { TaskContext } from "../../normalise/context";

/** A user and the password of whom ECS reads. */
interface Login {
  readonly user?: Leaf;
  readonly passwordFrom?: Leaf;
}

/** Reports a password without a user, and a user without a password. */
export function reportHalfLogin(
  { user, passwordFrom }: Login,
  path: string,
  { issues }: TaskContext,
): void {
  if (user === undefined && passwordFrom !== undefined) {
    issues.add(
      "argument-conflict",
      `${path}.passwordFrom`,
      "There is a password, and no user.",
      "Set user, or remove passwordFrom.",
    );
  }
  if (user !== undefined && passwordFrom === undefined) {
    issues.add(
      "argument-conflict",
      `${path}.user`,
      "There is a user, and no password.",
      "Set passwordFrom, or remove user.",
    );
  }
}
