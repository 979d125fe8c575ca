import type * as resourceProto from "@pulumi/pulumi/proto/resource_pb";

import { decode } from "./wire";

type Request = resourceProto.RegisterResourceRequest;

/** A resource as it was registered. */
export interface Registered {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  /** Name of the parent, if there is one. */
  readonly parent: string | undefined;
  readonly custom: boolean;
  /** Inputs on the wire: secrets as `Secret`, unknown values as UNKNOWN. */
  readonly inputs: Record<string, unknown>;
  /** The same as text, exactly as the engine gets it. */
  readonly wire: string;
  /** Names of the resources it depends on, explicitly or by its inputs, sorted. */
  readonly dependsOn: readonly string[];
  /** Name of the explicit provider, if there is one. */
  readonly provider: string | undefined;
  /** Resource options that are not the default. */
  readonly options: Record<string, unknown>;
  /** What registerOutputs got, in a component. */
  readonly outputs?: Record<string, unknown>;
}

/** Name of the resource behind a URN or a provider reference. */
export function nameOf(urn: string): string {
  return urn.split("::")[3] ?? urn;
}

/** Names of the resources a registration depends on, sorted. */
export function dependenciesOf(request: Request): string[] {
  return request.getDependenciesList().map(nameOf).sort();
}

/** The resource options of a registration that differ from the defaults. */
export function optionsOf(request: Request): Record<string, unknown> {
  const timeouts = request.getCustomtimeouts();
  const hooks = request.getHooks()?.toObject() ?? {};
  const options = {
    protect: request.getProtect(),
    deleteBeforeReplace: request.getDeletebeforereplace(),
    retainOnDelete: request.getRetainondelete(),
    ignoreChanges: request.getIgnorechangesList(),
    replaceOnChanges: request.getReplaceonchangesList(),
    aliases: request.getAliasesList(),
    customTimeouts: withoutEmpty({
      create: timeouts?.getCreate(),
      update: timeouts?.getUpdate(),
      delete: timeouts?.getDelete(),
    }),
    hooks: withoutEmpty(
      Object.fromEntries(
        Object.entries(hooks).map(([key, names]) => [key.replace(/List$/, ""), names]),
      ),
    ),
  };
  return withoutEmpty(options);
}

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) =>
      typeof value === "object" && value !== null
        ? Object.keys(value).length > 0
        : value !== undefined && value !== false && value !== "",
    ),
  );
}

/** A registration that was answered with a URN. */
export function registeredOf(request: Request, urn: string): Registered {
  const inputs = request.getObject()?.toJavaScript() ?? {};
  const parent = request.getParent();
  const provider = request.getProvider();
  return {
    type: request.getType(),
    name: request.getName(),
    urn,
    parent: parent === "" ? undefined : nameOf(parent),
    custom: request.getCustom(),
    inputs: decode(inputs) as Record<string, unknown>,
    wire: JSON.stringify(inputs),
    dependsOn: dependenciesOf(request),
    provider: provider === "" ? undefined : nameOf(provider),
    options: optionsOf(request),
  };
}
