import { AsyncLocalStorage } from "node:async_hooks";

const EVENTS = ["uncaughtException", "unhandledRejection"] as const;

/** What runs in one program of this process. */
interface Run {
  ended: boolean;
}

const runs = new AsyncLocalStorage<Run>();
const emitter: NodeJS.EventEmitter = process;
const emit = emitter.emit.bind(emitter);

// A program that the engine ends in the middle leaves calls behind, which fail later. Pulumi would take
// that for an error of whichever program runs then.
emitter.emit = (event, ...args: unknown[]) => {
  const isLeftOver = EVENTS.some((name) => name === event) && runs.getStore()?.ended === true;
  return isLeftOver || emit(event, ...args);
};

/** Runs a program so that nothing of it reaches those that run later. */
export async function fenced<T>(body: () => Promise<T>): Promise<T> {
  const run: Run = { ended: false };
  const before = EVENTS.map((event) => emitter.listeners(event) as (() => void)[]);
  const { stackTraceLimit } = Error;
  // Pulumi asks for a stack at every step, which costs more than the program itself.
  Error.stackTraceLimit = 0;
  try {
    return await runs.run(run, body);
  } finally {
    run.ended = true;
    Error.stackTraceLimit = stackTraceLimit;
    for (const [index, event] of EVENTS.entries()) {
      emitter.removeAllListeners(event);
      for (const listener of before[index] ?? []) emitter.on(event, listener);
    }
  }
}
