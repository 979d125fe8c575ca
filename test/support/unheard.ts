const EVENTS = ["uncaughtException", "unhandledRejection"] as const;

// A program that the engine ends in the middle leaves its listeners behind. And Pulumi asks for a
// stack at every step, which costs more than the program itself.
export async function unheard<T>(body: () => Promise<T>): Promise<T> {
  const emitter: NodeJS.EventEmitter = process;
  const before = EVENTS.map((event) => emitter.listeners(event) as (() => void)[]);
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return await body();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
    for (const [index, event] of EVENTS.entries()) {
      emitter.removeAllListeners(event);
      for (const listener of before[index] ?? []) emitter.on(event, listener);
    }
  }
}
