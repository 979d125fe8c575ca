import * as sdk from "@pulumi/policy";
import type { ReportViolation, ResourceValidationArgs } from "@pulumi/policy";

/** The mark that the engine puts where a value is not known yet. */
export const NOT_KNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

type Props = Readonly<Record<string, unknown>>;

// The SDK exports it without its type.
const { unknownCheckingProxy } = sdk as unknown as {
  readonly unknownCheckingProxy: (props: object) => Record<string, never>;
};

/** Properties as the SDK guards them: who reads what is not known gets an exception. */
export function guarded(props: object): Record<string, never> {
  return unknownCheckingProxy(structuredClone(props));
}

/** A resource as the policy SDK hands it to a policy. */
export interface Shown {
  readonly type: string;
  readonly props: Props;
  readonly name?: string;
  readonly urn?: string;
  readonly parent?: string;
  /** What the engine sends for the policy, without its level. */
  readonly config?: object;
}

/** Thrown where a policy says that a resource is none of its business. */
export class NotApplicable extends Error {}

/** The arguments of `validateResource`, guarded like the SDK's. */
export function asked({ type, props, config = {}, ...rest }: Shown): ResourceValidationArgs {
  const { name = "web" } = rest;
  const urn = rest.urn ?? `urn:pulumi:dev::shop::${type}::${name}`;
  const shown = guarded(props);
  return {
    type,
    props: shown,
    urn,
    name,
    opts: {
      protect: false,
      ignoreChanges: [],
      aliases: [],
      additionalSecretOutputs: [],
      customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 },
      ...(rest.parent !== undefined && { parent: rest.parent }),
    },
    stackTags: new Map(),
    isType: (resource) => typeOf(resource) === type,
    asType: (resource) => (typeOf(resource) === type ? (shown as never) : undefined),
    getConfig: () => config as never,
    notApplicable: (reason) => {
      throw new NotApplicable(reason);
    },
  };
}

/** Collects what a policy reports. */
export function collector(): { readonly report: ReportViolation; readonly said: string[] } {
  const said: string[] = [];
  const report = ((violation: string | { message: string }) => {
    said.push(typeof violation === "string" ? violation : violation.message);
  }) as ReportViolation;
  return { report, said };
}

function typeOf(resource: unknown): unknown {
  return (resource as { __pulumiType?: unknown }).__pulumiType;
}
