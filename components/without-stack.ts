/**
 * An error whose stack is gone. Node 20 and 22 take 20 seconds to print the stack of an error that
 * is thrown while Pulumi runs callbacks (nodejs/node 64011), and no user needs it.
 */
export function withoutStack<E extends Error>(error: E): E {
  delete error.stack;
  return error;
}

/**
 * An error whose message stays. Pulumi puts the name of each property that waits for a failed
 * output before it ("error serializing property …"), as many as there are on the way.
 */
export function withFixedMessage<E extends Error>(error: E): E {
  const { message } = error;
  return Object.defineProperty(error, "message", { get: () => message, set: () => undefined });
}
