import * as pulumi from "@pulumi/pulumi";
import type * as engineProto from "@pulumi/pulumi/proto/engine_pb";
import type * as resourceProto from "@pulumi/pulumi/proto/resource_pb";
import { ACCOUNT, answer, outputsOf } from "./aws-answers";
import type { Account } from "./aws-answers";
import { internals, runtime } from "./internals";
import type { MockMonitor, Store } from "./internals";
import { nameOf, registeredOf } from "./registration";
import type { Registered } from "./registration";
import { decode } from "./wire";

/** A message of `pulumi.log`. */
export interface Message {
  readonly severity: "info" | "warning" | "error";
  readonly text: string;
  /** Name of the resource it stands at. */
  readonly at: string | undefined;
}

/** What a program did. */
export interface Run<T> {
  /** What the program returned. */
  readonly result: T;
  /** What was registered, in the order the program declared it. */
  readonly resources: readonly Registered[];
  /** `type name` of everything declared, also of what could not be registered. */
  readonly declared: readonly string[];
  readonly messages: readonly Message[];
  readonly warnings: readonly string[];
  /** Hooks by name. */
  readonly hooks: ReadonlyMap<string, pulumi.ResourceHook>;
  /** Errors nobody caught: Pulumi would end the program with them. */
  readonly rejections: readonly Error[];
  /** The resource of a name; throws if there is none. */
  resource(name: string): Registered;
}

export interface RunOptions {
  /** Preview: what AWS decides is not known. */
  readonly preview?: boolean;
  readonly project?: string;
  readonly stack?: string;
  /** Where the default provider points to. undefined: it is not configured yet. */
  readonly account?: Account | undefined;
  /** Where explicit providers point to, by name. */
  readonly providers?: Readonly<Record<string, Account | undefined>>;
}

/** What was recorded of a program. */
export interface Recorder {
  readonly declared: string[];
  registered(): string[];
  finish<T>(result: T, rejections: readonly Error[]): Run<T>;
}

/** Sets mocks up and records what the program does to them. */
export async function record(options: RunOptions): Promise<Recorder> {
  const { preview = false, project = "shop", stack = "dev", providers = {} } = options;
  const home = "account" in options ? options.account : ACCOUNT;
  const accountOf = (provider: string | undefined): Account | undefined =>
    provider === undefined || provider === "" ? home : providers[nameOf(provider)];
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs, provider }) => ({
        id: preview && !type.startsWith("pulumi:providers:") ? undefined : `${name}-id`,
        state: {
          ...(inputs as object),
          ...outputsOf(type, name, inputs as Record<string, unknown>, accountOf(provider), preview),
        },
      }),
      call: ({ token, provider }) => answer(token, accountOf(provider)),
    },
    project,
    stack,
    preview,
  );
  const store = internals.getStore();
  const declared = recordDeclarations(store);
  const hooks = recordHooks(store, runtime.getMonitor());
  const messages = recordMessages(store);
  const resources = recordRegistrations(runtime.getMonitor());
  const inOrder = (): Registered[] =>
    [...resources.values()].sort(
      (a, b) => declared.indexOf(labelOf(a)) - declared.indexOf(labelOf(b)),
    );
  return {
    declared,
    registered: () => inOrder().map(labelOf),
    finish: (result, rejections) => {
      const all = inOrder();
      return {
        result,
        resources: all,
        declared,
        messages,
        warnings: messages.filter(({ severity }) => severity === "warning").map(({ text }) => text),
        hooks,
        rejections,
        resource: (name) => {
          const found = all.find((resource) => resource.name === name);
          if (found) return found;
          throw new Error(`no resource ${name} among ${all.map((r) => r.name).join(", ")}`);
        },
      };
    },
  };
}

function labelOf({ type, name }: { type: string; name: string }): string {
  return `${type} ${name}`;
}

// Resources reach the monitor in the order in which their inputs become known. The order of the
// constructor calls shows where Pulumi notes what waits to be registered.
function recordDeclarations(store: Store): string[] {
  const declared: string[] = [];
  const pending = new (class extends Map<unknown, { type: string; name: string }> {
    public override set(key: unknown, value: { type: string; name: string }): this {
      if (!this.has(key)) declared.push(labelOf(value));
      return super.set(key, value);
    }
  })();
  store.pendingResourceRegistrations = pending;
  return declared;
}

// Instead of Pulumi's callback server; the mock monitor knows nothing of hooks.
function recordHooks(store: Store, monitor: MockMonitor): Map<string, pulumi.ResourceHook> {
  const hooks = new Map<string, pulumi.ResourceHook>();
  monitor.registerResourceHook = () => undefined;
  store.callbacks = {
    registerResourceHook: (hook: pulumi.ResourceHook) => {
      hooks.set(hook.name, hook);
      return Promise.resolve();
    },
    awaitStackRegistrations: () => Promise.resolve(),
  };
  return hooks;
}

const SEVERITIES: Readonly<Record<number, Message["severity"] | undefined>> = {
  1: "info",
  2: "warning",
  3: "error",
};

function recordMessages(store: Store): Message[] {
  const messages: Message[] = [];
  store.settings.engine = {
    log: (request: engineProto.LogRequest, done: () => void) => {
      const severity = SEVERITIES[request.getSeverity()];
      const urn = request.getUrn();
      if (severity !== undefined) {
        messages.push({
          severity,
          text: request.getMessage(),
          at: urn === "" ? undefined : nameOf(urn),
        });
      }
      done();
    },
  };
  return messages;
}

function recordRegistrations(monitor: MockMonitor): Map<string, Registered> {
  const resources = new Map<string, Registered>();
  const registerResource = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request, callback) =>
    registerResource(request, (error, response) => {
      if (response !== undefined) {
        const urn = (response as resourceProto.RegisterResourceResponse).getUrn();
        if (resources.has(urn)) callback(new Error(`Duplicate resource URN '${urn}'`), undefined);
        resources.set(urn, registeredOf(request, urn));
      }
      callback(error, response);
    });
  const registerResourceOutputs = monitor.registerResourceOutputs.bind(monitor);
  monitor.registerResourceOutputs = (request, callback) => {
    const resource = resources.get(request.getUrn());
    const outputs = decode(request.getOutputs()?.toJavaScript() ?? {});
    if (resource) resources.set(resource.urn, { ...resource, outputs: outputs as never });
    registerResourceOutputs(request, callback);
  };
  return resources;
}
