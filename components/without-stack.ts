/**
 * An error whose stack is gone. Node 20 and 22 take 20 seconds to print the stack of an error that
 * is thrown while Pulumi runs callbacks (nodejs/node 64011), and no user needs it.
 */
export function withoutStack<E extends Error>(error: E): E {
  delete error.stack;
  return error;
}
