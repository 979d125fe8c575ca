import { allowed } from "../oracles";
import type { Json } from "../rendered";
import type { RoleCall } from "./calls";
import { neighboursOf } from "./neighbours";
import type { PlannedTask } from "./plan";

type Policies = PlannedTask["policies"];

/** The calls that the policies do not allow. */
export async function denied(policies: Policies, calls: readonly RoleCall[]): Promise<string[]> {
  const decisions = await decide(policies, calls);
  return calls.filter((_, i) => decisions[i] === false).map(shown);
}

/** What the policies allow beside the calls. */
export async function strayed(policies: Policies, calls: readonly RoleCall[]): Promise<string[]> {
  const neighbours = calls.flatMap(neighboursOf);
  const decisions = await decide(policies, neighbours);
  return neighbours.filter((_, i) => decisions[i] === true).map(shown);
}

/** What the policies grant and no call needs: each action of a statement on each of its resources. */
export async function unneeded(policies: Policies, calls: readonly RoleCall[]): Promise<string[]> {
  const grants = (["execution", "task"] as const).flatMap((by) =>
    grantsOf(policies[by]).map(({ title, policy }) => ({ by, title: `${by}: ${title}`, policy })),
  );
  const asked = grants.flatMap(({ by, title, policy }) =>
    calls
      .filter((call) => call.by === by)
      .map((call) => ({ title, simulation: { policies: [policy], call } })),
  );
  const decisions = await allowed(asked.map(({ simulation }) => simulation));
  const needed = new Set(asked.filter((_, i) => decisions[i] === true).map(({ title }) => title));
  return grants.map(({ title }) => title).filter((title) => !needed.has(title));
}

function decide(policies: Policies, calls: readonly RoleCall[]): Promise<boolean[]> {
  return allowed(calls.map((call) => ({ policies: policies[call.by], call })));
}

function shown({ by, action, resource, context }: RoleCall): string {
  const purpose = Object.entries(context).map(([key, value]) => ` with ${key} ${value}`);
  return `${by}: ${action} on ${resource}${purpose.join("")}`;
}

interface Statement {
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
}

function grantsOf(policies: readonly Json[]): { title: string; policy: Json }[] {
  const statements = policies.flatMap(({ Statement }) => Statement as readonly Statement[]);
  return statements.flatMap((statement) =>
    statement.Action.flatMap((Action) =>
      statement.Resource.map((Resource) => ({
        title: `${Action} on ${Resource}`,
        policy: { Version: "2012-10-17", Statement: [{ ...statement, Action, Resource }] },
      })),
    ),
  );
}
