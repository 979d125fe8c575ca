import { createRequire } from "node:module";
import { isObject } from "../../core/json";

/** Settings as the engine sends them: by policy, also those that no policy answers to. */
export type ReceivedSettings = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface ConfigureRequest {
  getPolicyconfigMap(): {
    entries(): Iterable<[string, { getProperties(): { toJavaScript(): object } | undefined }]>;
  };
}

type Handler = (call: { readonly request: ConfigureRequest }, callback: unknown) => unknown;

interface ServerClass {
  readonly prototype: { addService: (service: unknown, handlers: unknown) => unknown };
}

/**
 * Hears the settings that the engine sends to the next pack of this process. The policy SDK keeps
 * them to itself and hands each policy its own, so that a misspelt name would be lost in silence.
 * Where the SDK works in another way, nothing is heard and nothing breaks.
 */
export function hearSettings(heard: (settings: ReceivedSettings) => void): void {
  const server = serverOfPolicySdk();
  if (server === undefined) return;
  const { prototype } = server;
  const { addService } = prototype;
  prototype.addService = function (service, handlers) {
    prototype.addService = addService;
    return addService.call(this, service, listening(handlers, heard));
  };
}

// The one copy that the policy SDK uses.
function serverOfPolicySdk(): ServerClass | undefined {
  try {
    const sdk = createRequire(require.resolve("@pulumi/policy"));
    return (sdk("@grpc/grpc-js") as { Server?: ServerClass }).Server;
  } catch {
    return undefined;
  }
}

function listening(handlers: unknown, heard: (settings: ReceivedSettings) => void): unknown {
  // Only a pack analyzes stacks; other servers of the process configure what they like.
  if (!isObject(handlers) || typeof handlers["analyzeStack"] !== "function") return handlers;
  const configure = handlers["configure"] as Handler;
  const listener: Handler = (call, callback) => {
    heard(settingsIn(call.request));
    return configure(call, callback);
  };
  return { ...handlers, configure: listener };
}

function settingsIn(request: ConfigureRequest): ReceivedSettings {
  const entries = [...request.getPolicyconfigMap().entries()].map(([policy, config]) => [
    policy,
    config.getProperties()?.toJavaScript() ?? {},
  ]);
  return Object.fromEntries(entries) as ReceivedSettings;
}
