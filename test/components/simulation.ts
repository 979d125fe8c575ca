import { statementsOf } from "./picture";

// IAM's own evaluation, as far as policies here use it: Allow statements without conditions.

interface Statement {
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: unknown;
}

/** Whether a policy allows an action on a resource. */
export function allows(policy: unknown, action: string, resource: string): boolean {
  return (statementsOf(policy) as Statement[]).some(
    (statement) =>
      statement.Condition === undefined &&
      statement.Action.some((pattern) => matches(pattern, action)) &&
      statement.Resource.some((pattern) => matches(pattern, resource)),
  );
}

function matches(pattern: string, text: string): boolean {
  const escaped = pattern.replace(/[\\^$+.()|[\]{}]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", "[^]*").replaceAll("?", "[^]")}$`).test(text);
}
