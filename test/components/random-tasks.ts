import fc from "fast-check";
import type { ContainerArgs, SidecarArgs } from "../../components";
import { later } from "../support/mocks";
import { joined, reference, secretReference, text, word } from "./random-references";
import type { Part, RandomService } from "./random-references";
import { randomRouter } from "./random-router";
import { arn } from "./rows/row";

// Random valid services. Whoever makes up a reference also says which resource it refers to, so
// that grants can be compared with what was asked for, without the code under test.

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

/** A container, by whether a log router says where its output goes. */
type RandomContainer = (isRouted: boolean) => Part<ContainerArgs>;

function container(name: string, index: number): fc.Arbitrary<RandomContainer> {
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
    .map(({ credentials, waits, documents, memory, healthCheck, ...parts }) => (isRouted) => {
      const { image, environment, secrets, secretValues, readonlyRootFilesystem } = parts;
      const credential = credentials && withoutSelector(credentials);
      const meant = [
        secrets,
        ...(isRouted ? [] : [parts.logging]),
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
          ...(!isRouted && { logging: parts.logging.args() ?? {} }),
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
  .chain((count) => {
    const names = Array.from({ length: count }, (_, i) => `side${i + 1}`);
    return fc.record({
      app: container("app", 0),
      sidecars: fc.tuple(...names.map((name, i) => container(name, i + 1))),
      router: fc.option(randomRouter(["app", ...names]), { nil: undefined }),
      enableExecuteCommand: fc.boolean(),
      desiredCount: fc.integer({ min: 0, max: 9 }),
      balanced: fc.boolean(),
    });
  })
  .map(({ app: ofApp, sidecars: ofSidecars, router, balanced, ...plain }) => {
    const isRouted = (name: string): boolean => router?.routed.includes(name) ?? false;
    const app = ofApp(isRouted("app"));
    const sidecars = ofSidecars.map((sidecar, i) => sidecar(isRouted(`side${i + 1}`)));
    return {
      ...joined([app, ...sidecars, ...(router ? [router] : [])]),
      args: () => ({
        ...plain,
        container: app.args(),
        sidecars: Object.fromEntries(
          sidecars.map(({ args }, i): [string, SidecarArgs] => [`side${i + 1}`, args()]),
        ),
        ...(router && { logRouter: router.args() }),
        ...(balanced && {
          loadBalancers: [{ targetGroupArn: later("arn:aws:elasticloadbalancing:1") }],
        }),
      }),
    };
  });
