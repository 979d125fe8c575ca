import type { CloudFile } from "../../../local-aws/cloud";
import type { BareEngine } from "../../support/bare-engine";
import type { StateResource } from "../../support/state";

/** All there is of a stack in cloud and state, without what two equal runs differ in. */
export function pictureOf(engine: BareEngine): { cloud: CloudFile; state: unknown } {
  const { resources = [], pending_operations: pending = [] } = engine.state();
  return {
    cloud: engine.cloud(),
    state: { resources: resources.map(lasting).map(withoutCiphertext).sort(byText), pending },
  };
}

// Times, the random id of the provider, and the order of dependencies.
function lasting(resource: StateResource): Record<string, unknown> {
  const { urn, type, id, inputs, outputs, parent, dependencies = [] } = resource;
  return {
    ...{ urn, type, inputs, outputs, parent },
    ...(!type.startsWith("pulumi:providers:") && { id }),
    ...{ delete: resource.delete, pendingReplacement: resource.pendingReplacement },
    dependencies: [...dependencies].sort(),
  };
}

// The same secret is encrypted differently each time.
function withoutCiphertext(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === "ciphertext" ? "…" : inner)),
  ) as unknown;
}

function byText(left: unknown, right: unknown): number {
  return JSON.stringify(left) < JSON.stringify(right) ? -1 : 1;
}
