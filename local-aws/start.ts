import type { PluginProvider } from "./protocol";
import { serve } from "./server";

/** Starts a provider the way the engine wants it: the port is the first line on stdout. */
export async function start(create: () => PluginProvider): Promise<void> {
  // Other arguments, such as --logtostderr, may stand before the engine's address.
  const engine = process.argv.slice(2).find((argument) => /^[\w.]+:\d+$/.test(argument));
  const { port } = await serve(create, { engine });
  console.log(port);
}
