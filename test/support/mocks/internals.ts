import * as pulumi from "@pulumi/pulumi";
import type * as resourceProto from "@pulumi/pulumi/proto/resource_pb";
import * as state from "@pulumi/pulumi/runtime/state";

// What Pulumi's own tests use and its types do not show.

export interface Store {
  settings: { engine: unknown };
  callbacks: unknown;
  pendingResourceRegistrations: Map<unknown, { type: string; name: string }>;
  leakCandidates: Set<Promise<unknown>>;
}

interface Internals {
  withLocalStorage<R>(callback: () => R): R;
  getStore(): Store;
  setStackResource(stack: pulumi.Resource): void;
}

export interface MockMonitor {
  registerResourceHook?: () => void;
  registerResource(req: resourceProto.RegisterResourceRequest, callback: Callback): Promise<void>;
  registerResourceOutputs(
    req: resourceProto.RegisterResourceOutputsRequest,
    callback: Callback,
  ): void;
}

type Callback = (error: unknown, response: unknown) => void;

interface Runtime {
  getMonitor(): MockMonitor;
  waitForRPCs(): Promise<void>;
}

export const internals = state as unknown as Internals;
export const runtime = pulumi.runtime as unknown as Runtime;
