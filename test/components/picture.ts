import { isDeepStrictEqual } from "node:util";
import type { Registered, Run } from "../support/mocks";

// What a program makes, in a form whose differences can be written down: JSON texts parsed,
// containers by name, and digests in Pulumi names shown as `#` so that a new digest is a change of
// the same thing.

/** Fields by resource name. */
export type Picture = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Stands where something was and is no more. */
export const GONE: unique symbol = Symbol("gone");

/** The children of a run's one component, its acknowledgements and its warnings. */
export function pictureOf(run: Run<unknown>): Picture {
  return {
    ...Object.fromEntries(
      run.resources.map((resource) => [
        resource.name.replace(/-[0-9a-f]{8}$/, "-#"),
        resource.custom ? fieldsOf(resource) : { acknowledge: resource.inputs["acknowledge"] },
      ]),
    ),
    warnings: Object.fromEntries(run.warnings.map((text) => [text, true])),
  };
}

function fieldsOf({ inputs, options }: Registered): Record<string, unknown> {
  const { containerDefinitions, policy, ...plain } = inputs;
  // Resources of the AWS package bring the names that their types had before.
  const { aliases: _, ...own } = options;
  return {
    ...plain,
    ...(typeof policy === "string" && { statements: statementsOf(policy) }),
    ...(typeof containerDefinitions === "string" && { containers: byName(containerDefinitions) }),
    ...(Object.keys(own).length > 0 && { options: own }),
  };
}

/** The statements of a policy text. */
export function statementsOf(policy: unknown): unknown[] {
  const { Version, Statement, ...rest } = JSON.parse(String(policy)) as Record<string, unknown>;
  if (Version !== "2012-10-17" || !Array.isArray(Statement) || Object.keys(rest).length > 0) {
    throw new Error(`not a policy: ${String(policy)}`);
  }
  return Statement;
}

/** Container definitions by name. */
export function byName(definitions: unknown): Record<string, Record<string, unknown>> {
  const list = JSON.parse(String(definitions)) as { name: string }[];
  return Object.fromEntries(list.map(({ name, ...definition }) => [name, definition]));
}

/** What is different in the second picture: new values, and GONE for what it lacks. */
export function changes(before: Picture, after: Picture): Record<string, unknown> {
  return differences(before, after, (_name, a, b) =>
    differences(a, b, (field, x, y) => (field === "containers" ? containers(x, y) : y)),
  );
}

function containers(before: unknown, after: unknown): Record<string, unknown> {
  return differences(before, after, (_, a, b) => differences(a, b, (_field, _old, y) => y));
}

function differences(
  before: unknown,
  after: unknown,
  describe: (key: string, before: unknown, after: unknown) => unknown,
): Record<string, unknown> {
  const [old, current] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(current)])];
  return Object.fromEntries(
    keys
      .filter((key) => !isDeepStrictEqual(old[key], current[key]))
      .map((key) => {
        if (!(key in current)) return [key, GONE];
        if (!(key in old)) return [key, current[key]];
        return [key, describe(key, old[key], current[key])];
      }),
  );
}
