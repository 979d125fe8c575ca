import assert from "node:assert/strict";
import type { Disturbed } from "../../../local-aws/faults";
import type { BareEngine } from "../../support/bare-engine";
import type { Program } from "../../support/program-server";
import { pictureOf } from "./picture";
import { AFTER, BEFORE } from "./programs";

/** An update, and what it does when nothing disturbs it. */
export interface Deployment {
  readonly program: Program;
  /** Goes to where the update starts. */
  readonly reset: () => void;
  readonly operations: readonly Disturbed[];
  readonly result: ReturnType<typeof pictureOf>;
}

/** Deploys the service of the tests of faults, and then its successor. */
export async function deployBoth(
  engine: BareEngine,
): Promise<{ first: Deployment; second: Deployment }> {
  const first = await deploy(engine, BEFORE);
  return { first, second: await deploy(engine, AFTER) };
}

async function deploy(engine: BareEngine, program: Program): Promise<Deployment> {
  const reset = engine.remember();
  engine.operations();
  const { ok, text } = await engine.up(program);
  assert.ok(ok, text);
  return { program, reset, operations: engine.operations(), result: pictureOf(engine) };
}

/** An operation as people call it: `create web-service`. */
export function titleOf({ operation, urn }: Disturbed): string {
  return `${operation} ${urn.replace(/^.*::/, "")}`;
}
