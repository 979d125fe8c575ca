import * as rpc from "@pulumi/pulumi/runtime/rpc";

/** A value that the engine gets as a secret. */
export class Secret {
  constructor(readonly value: unknown) {}
}

/** Builds what a secret input looks like in a run. */
export function secret(value: unknown): Secret {
  return new Secret(value);
}

/** Stands where a value is not known yet. */
export const UNKNOWN: unique symbol = Symbol("unknown");

/** What the engine gets, with secrets and unknown values as values of their own. */
export function decode(value: unknown): unknown {
  if (value === rpc.unknownValue) return UNKNOWN;
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Record<string, unknown>;
  if (fields[rpc.specialSigKey] === rpc.specialSecretSig)
    return new Secret(decode(fields["value"]));
  return Object.fromEntries(Object.entries(fields).map(([key, child]) => [key, decode(child)]));
}

/** The value with all secrets bare. */
export function bare(value: unknown): unknown {
  if (value instanceof Secret) return bare(value.value);
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, bare(child)]));
}
