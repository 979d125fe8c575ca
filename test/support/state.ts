import * as fs from "node:fs";
import * as path from "node:path";

/** What the engine knows of a stack. */
export interface State {
  readonly resources?: readonly StateResource[];
  readonly pending_operations?: readonly PendingOperation[];
}

/** A resource as the engine stores it, secrets encrypted. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly parent?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly dependencies?: readonly string[];
  readonly delete?: boolean;
  readonly pendingReplacement?: boolean;
}

/** An operation of which the engine does not know whether it took place. */
export interface PendingOperation {
  readonly type: string;
  readonly resource: { readonly urn: string; readonly inputs: Readonly<Record<string, unknown>> };
}

interface Checkpoint {
  readonly checkpoint: { readonly latest: State };
}

/** The state of a stack as the only project of a backend stores it: an export would decrypt it. */
export function readState(backend: string, stack: string): State {
  const stacks = path.join(backend, ".pulumi/stacks");
  const [project = ""] = fs.readdirSync(stacks);
  const text = fs.readFileSync(path.join(stacks, project, `${stack}.json`), "utf8");
  return (JSON.parse(text) as Checkpoint).checkpoint.latest;
}
