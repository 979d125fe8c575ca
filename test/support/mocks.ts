import * as pulumi from "@pulumi/pulumi";
import { unknown } from "@pulumi/pulumi/output";
import { internals, runtime } from "./mocks/internals";
import { record } from "./mocks/recorder";
import type { Run, RunOptions } from "./mocks/recorder";

export type { Message, Run, RunOptions } from "./mocks/recorder";
export type { Registered } from "./mocks/registration";

// Runs a Pulumi program without an engine and tells what it registered. Pulumi keeps its state per
// asynchronous context: each run has its own, so that any number of programs share a process.

/** A program that threw before it was done. */
export interface Refusal {
  readonly error: unknown;
  /** `type name` of everything declared before. */
  readonly declared: readonly string[];
  readonly registered: readonly string[];
}

/** Runs a program to its end. Fails if anything was rejected. */
export async function run<T>(program: () => T, options: RunOptions = {}): Promise<Run<T>> {
  const outcome = await runToEnd(program, options);
  const [first] = outcome.rejections;
  if (first !== undefined) throw first;
  return outcome;
}

/** Runs a program to its end, whatever is rejected on the way. */
export async function runToEnd<T>(program: () => T, options: RunOptions = {}): Promise<Run<T>> {
  const attempt = await attemptRun(program, options);
  if ("error" in attempt) throw attempt.error;
  return attempt;
}

/** Runs a program that must throw in its constructor calls. */
export async function refusal(program: () => unknown, options: RunOptions = {}): Promise<Refusal> {
  const attempt = await attemptRun(program, options);
  if (!("error" in attempt)) throw new Error("the program did not throw");
  return attempt;
}

/** An output that a preview does not know. */
export function later<T>(value: T): pulumi.Output<T> {
  return pulumi.output(pulumi.runtime.isDryRun() ? (unknown as T) : value) as pulumi.Output<T>;
}

function attemptRun<T>(program: () => T, options: RunOptions): Promise<Run<T> | Refusal> {
  return internals.withLocalStorage(() =>
    undisturbed(async (rejections) => {
      const recorder = await record(options);
      let result: T;
      try {
        result = program();
      } catch (error) {
        await settled();
        return { error, declared: recorder.declared, registered: recorder.registered() };
      }
      await settled();
      return recorder.finish(result, rejections);
    }),
  );
}

const ROUNDS = 200;

/** Waits until every promise of the run is settled and every registration done. */
async function settled(): Promise<void> {
  const { leakCandidates } = internals.getStore();
  for (let round = 0; round < ROUNDS; round++) {
    await nextTurn();
    if (leakCandidates.size > 0) continue;
    await runtime.waitForRPCs();
    await nextTurn();
    if (leakCandidates.size === 0) return;
  }
  throw new Error(`${leakCandidates.size} promises of the program were never settled`);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

// Pulumi reports a failed output by an unhandled rejection; mocha would end the test by it. And it
// asks for a stack at every step: through source maps these cost four times the program itself.
async function undisturbed<T>(body: (rejections: Error[]) => Promise<T>): Promise<T> {
  const event = "unhandledRejection";
  const others = process.listeners(event);
  const { stackTraceLimit } = Error;
  const rejections: Error[] = [];
  process.removeAllListeners(event);
  process.on(event, (reason) => {
    const error = reason instanceof Error ? reason : new Error(String(reason));
    if (!rejections.includes(error)) rejections.push(error);
  });
  Error.stackTraceLimit = 0;
  try {
    return await body(rejections);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    process.removeAllListeners(event);
    for (const listener of others) process.on(event, listener);
  }
}
