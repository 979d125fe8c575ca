import fc from "fast-check";
import type { ContainerArgs, EcsServiceArgs } from "../../components";
import { later } from "../support/mocks";
import { arn } from "./rows/row";

/** Arguments, made when the program runs, and the resources their references mean. */
export interface RandomService {
  readonly args: () => Partial<EcsServiceArgs>;
  readonly parameters: readonly string[];
  readonly secrets: readonly string[];
  /** Log groups that ECS writes to. */
  readonly logGroups: readonly string[];
  readonly queues: readonly string[];
  /** Log groups and streams that a log router writes to. */
  readonly routedGroups: readonly string[];
  readonly streams: readonly string[];
}

export interface Part<T> extends Partial<Omit<RandomService, "args">> {
  readonly args: () => T;
}

export const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const path = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join("/"));

/** A known text, or the same as an output. */
export function text(value: string): fc.Arbitrary<() => ContainerArgs["image"]> {
  return fc.boolean().map((known) => () => (known ? value : later(value)));
}

const parameterReference: fc.Arbitrary<Part<ContainerArgs["image"]>> = path.chain((name) => {
  const flat = name.replaceAll("/", "-");
  const [resource, plain] = [arn("ssm", `parameter/${name}`), arn("ssm", `parameter/${flat}`)];
  return fc
    .constantFrom([flat, plain], [`/${name}`, resource], [resource, resource])
    .chain(([written, meant]) => text(written).map((args) => ({ args, parameters: [meant] })));
});

export const secretReference: fc.Arbitrary<Part<ContainerArgs["image"]>> = fc
  .tuple(path, fc.constantFrom("-AbC123", ""), fc.constantFrom("", ":key::", ":key:stage:", "::::"))
  .chain(([name, random, selector]) => {
    // Ends in a hyphen and 7 characters, which no random suffix has.
    const secret = arn("secretsmanager", `secret:${name}-0123456${random}`);
    const meant = random === "" ? `${secret}-??????` : secret;
    const written = selector === "::::" ? secret : `${secret}${selector}`;
    return text(written).map((args) => ({ args, secrets: [meant] }));
  });

export const reference = fc.oneof(parameterReference, secretReference);

/** What parts refer to, together. */
export function joined(parts: readonly Part<unknown>[]): Omit<RandomService, "args"> {
  const all = (field: keyof Omit<RandomService, "args">): string[] =>
    parts.flatMap((part) => part[field] ?? []);
  return {
    parameters: all("parameters"),
    secrets: all("secrets"),
    logGroups: all("logGroups"),
    queues: all("queues"),
    routedGroups: all("routedGroups"),
    streams: all("streams"),
  };
}
