import type { StateResource } from "../support/state";

/** A component's child as a golden plan has it. */
export interface GoldenResource {
  readonly type: string;
  readonly name: string;
  readonly inputs: unknown;
}

/** What the components of a stack made: JSON text as JSON, no secrets. */
export function goldenOf(resources: readonly StateResource[]): GoldenResource[] {
  return resources
    .filter(({ type, parent }) => /ecs-sidecars:index/.test(`${type} ${parent ?? ""}`))
    .map(({ urn, type, inputs }) => ({
      type,
      name: urn.split("::").at(-1) ?? "",
      inputs: readable(inputs ?? {}),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

// The key of a value the engine stores encrypted.
const SIGNATURE = "4dabf18193072939515e22adb298388d";

function readable(value: unknown): unknown {
  if (typeof value === "string") return parsed(value);
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== "object" || value === null) return value;
  if (SIGNATURE in value) return "[secret]";
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "__defaults")
      .map(([key, item]) => [key, readable(item)]),
  );
}

function parsed(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
