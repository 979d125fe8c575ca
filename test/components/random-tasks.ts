import fc from "fast-check";
import type { ContainerArgs, EcsServiceArgs, SidecarArgs } from "../../components";
import { later } from "../support/mocks";
import { arn } from "./rows/row";

// Random valid services. Whoever makes up a reference also says which resource it refers to, so
// that grants can be compared with what was asked for, without the code under test.

/** Arguments, made when the program runs, and the resources their references mean. */
export interface RandomService {
  readonly args: () => Partial<EcsServiceArgs>;
  readonly parameters: readonly string[];
  readonly secrets: readonly string[];
  readonly logGroups: readonly string[];
  readonly queues: readonly string[];
}

interface Part<T> {
  readonly args: () => T;
  readonly parameters?: readonly string[];
  readonly secrets?: readonly string[];
  readonly logGroups?: readonly string[];
  readonly queues?: readonly string[];
}

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const path = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join("/"));

/** A known text, or the same as an output. */
function text(value: string): fc.Arbitrary<() => ContainerArgs["image"]> {
  return fc.boolean().map((known) => () => (known ? value : later(value)));
}

const parameterReference: fc.Arbitrary<Part<ContainerArgs["image"]>> = path.chain((name) => {
  const flat = name.replaceAll("/", "-");
  const [resource, plain] = [arn("ssm", `parameter/${name}`), arn("ssm", `parameter/${flat}`)];
  return fc
    .constantFrom([flat, plain], [`/${name}`, resource], [resource, resource])
    .chain(([written, meant]) => text(written).map((args) => ({ args, parameters: [meant] })));
});

const secretReference: fc.Arbitrary<Part<ContainerArgs["image"]>> = fc
  .tuple(path, fc.constantFrom("-AbC123", ""), fc.constantFrom("", ":key::", ":key:stage:", "::::"))
  .chain(([name, random, selector]) => {
    // Ends in a hyphen and 7 characters, which no random suffix has.
    const secret = arn("secretsmanager", `secret:${name}-0123456${random}`);
    const meant = random === "" ? `${secret}-??????` : secret;
    const written = selector === "::::" ? secret : `${secret}${selector}`;
    return text(written).map((args) => ({ args, secrets: [meant] }));
  });

const reference = fc.oneof(parameterReference, secretReference);

const content = fc
  .string({ minLength: 1, maxLength: 40, unit: "grapheme" })
  .filter((value) => !value.includes("{{"));

function mapOf<T>(
  prefix: string,
  value: fc.Arbitrary<Part<T>>,
): fc.Arbitrary<Part<Record<string, T>>> {
  return fc.array(value, { maxLength: 3 }).map((parts) => ({
    ...joined(parts),
    args: () => Object.fromEntries(parts.map(({ args }, i) => [`${prefix}${i}`, args()])),
  }));
}

function joined(parts: readonly Part<unknown>[]): Omit<Required<Part<unknown>>, "args"> {
  const all = (field: "parameters" | "secrets" | "logGroups" | "queues"): string[] =>
    parts.flatMap((part) => part[field] ?? []);
  return {
    parameters: all("parameters"),
    secrets: all("secrets"),
    logGroups: all("logGroups"),
    queues: all("queues"),
  };
}

function logging(container: string): fc.Arbitrary<Part<ContainerArgs["logging"]>> {
  const own = `/ecs/shop-dev-web/${container}`;
  const named = `/named/${container}`;
  return fc.oneof(
    fc.constant({ args: () => ({}), logGroups: [own] }),
    fc.boolean().chain((createLogGroup) =>
      text(named).map((name) => ({
        args: () => ({ logGroupName: name(), createLogGroup }),
        logGroups: [named],
      })),
    ),
    reference.map(({ args, ...meant }) => ({
      ...meant,
      args: () => ({
        driver: "splunk",
        options: { "splunk-url": "https://splunk" },
        secretOptions: { "splunk-token": args() },
      }),
    })),
  );
}

const document = fc.record({
  content,
  secret: fc.boolean(),
  known: fc.boolean(),
  parameterName: fc.option(fc.constantFrom("/mine/"), { nil: undefined }),
});

const permissions = fc.array(word, { maxLength: 2 }).map((queues) => ({
  args: () =>
    queues.map((queue, i) => ({
      actions: ["sqs:SendMessage"],
      resources: i === 0 ? [arn("sqs", queue)] : later([arn("sqs", queue)]),
    })),
  queues: queues.map((queue) => arn("sqs", queue)),
}));

function container(name: string, index: number): fc.Arbitrary<Part<ContainerArgs>> {
  return fc
    .record({
      image: fc
        .constantFrom("nginx:1.27", "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1")
        .chain(text),
      environment: mapOf(
        "E",
        content.chain(text).map((args) => ({ args })),
      ),
      secrets: mapOf("S", reference),
      secretValues: mapOf(
        "P",
        content.chain(text).map((args) => ({ args })),
      ),
      documents: fc.array(document, { maxLength: 2 }),
      logging: logging(name),
      permissions,
      credentials: fc.option(secretReference, { nil: undefined }),
      healthCheck: fc.boolean(),
      waits: fc.boolean(),
      memory: fc.option(fc.integer({ min: 6, max: 64 }), { nil: undefined }),
      readonlyRootFilesystem: fc.boolean(),
    })
    .map(({ credentials, waits, documents, memory, healthCheck, ...parts }) => {
      const { image, environment, secrets, secretValues, readonlyRootFilesystem } = parts;
      const credential = credentials && withoutSelector(credentials);
      const meant = [
        secrets,
        parts.logging,
        parts.permissions,
        ...(credential ? [credential] : []),
      ];
      return {
        ...joined(meant),
        args: (): ContainerArgs => ({
          image: image(),
          port: 8000 + index,
          readonlyRootFilesystem,
          environment: environment.args(),
          secrets: secrets.args(),
          secretValues: secretValues.args(),
          documents: Object.fromEntries(
            documents.map(({ known, content: body, parameterName, secret }, i) => [
              `D${i}_${name}`,
              {
                secret,
                content: known ? body : later(body),
                ...(parameterName !== undefined && { parameterName }),
              },
            ]),
          ),
          logging: parts.logging.args() ?? {},
          permissions: parts.permissions.args(),
          ...(credential && { credentialsParameter: credential.args() }),
          ...(healthCheck && { healthCheck: { command: ["CMD", "/up"] } }),
          ...(memory !== undefined && { memory }),
          ...(waits && index > 1 && { dependsOn: { [`side${index - 1}`]: "START" as const } }),
        }),
      };
    });
}

// Credentials of a registry are a secret's ARN: nothing may follow it.
function withoutSelector(part: Part<ContainerArgs["image"]>): Part<ContainerArgs["image"]> {
  const [meant = ""] = part.secrets ?? [];
  return { ...part, args: () => meant.replace("-??????", "") };
}

export const randomService: fc.Arbitrary<RandomService> = fc
  .integer({ min: 0, max: 3 })
  .chain((count) =>
    fc.record({
      app: container("app", 0),
      sidecars: fc.tuple(
        ...Array.from({ length: count }, (_, i) => container(`side${i + 1}`, i + 1)),
      ),
      enableExecuteCommand: fc.boolean(),
      desiredCount: fc.integer({ min: 0, max: 9 }),
      balanced: fc.boolean(),
    }),
  )
  .map(({ app, sidecars, balanced, ...plain }) => ({
    ...joined([app, ...sidecars]),
    args: () => ({
      ...plain,
      container: app.args(),
      sidecars: Object.fromEntries(
        sidecars.map(({ args }, i): [string, SidecarArgs] => [`side${i + 1}`, args()]),
      ),
      ...(balanced && {
        loadBalancers: [{ targetGroupArn: later("arn:aws:elasticloadbalancing:1") }],
      }),
    }),
  }));
