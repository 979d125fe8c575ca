import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { EcsService, EcsTaskDefinition, ValidationError } from "../../components";
import { refusal } from "../support/mocks";
import { SERVICE } from "./programs";
import { FAULTS_BY_KIND } from "./faults";
import { app, IMAGE } from "./faults/fault";
import { SEVERAL_FAULTS } from "./faults/several";
import { MISPLACED_FAULTS } from "./faults/several-misplaced";

/** The error of a program with these arguments, which must not have made anything. */
async function errorOf(args: () => object, preview = false): Promise<ValidationError> {
  const program = (): unknown => new EcsService("web", { ...SERVICE, ...args() });
  const { error, declared, registered } = await refusal(program, { preview });
  assert.deepEqual({ declared, registered }, { declared: [], registered: [] });
  assert.ok(error instanceof ValidationError, String(error));
  assert.ok(pulumi.RunError.isInstance(error), "shown without a stack");
  return error;
}

describe("A wrong program makes nothing and is told", () => {
  for (const [kind, faults] of Object.entries(FAULTS_BY_KIND)) {
    describe(kind, () => {
      for (const { title, args, code, path, message, fix } of faults) {
        it(title, async () => {
          for (const preview of [true, false]) {
            const error = await errorOf(args, preview);
            assert.equal(
              error.message,
              `ECS service "web" has 1 mistake:\n\n  1. ${path}\n     ${message}\n     Fix: ${fix}`,
            );
            assert.deepEqual(
              error.issues.map((issue) => issue.code),
              [code],
            );
          }
        });
      }
    });
  }
});

describe("A program with several mistakes is told all of them", () => {
  for (const { title, args, codes, report } of [...SEVERAL_FAULTS, ...MISPLACED_FAULTS]) {
    it(`of ${title}`, async () => {
      const error = await errorOf(args);
      assert.equal(error.message, report);
      assert.deepEqual(
        error.issues.map(({ code }) => code),
        codes,
      );
    });
  }

  it("in the order of their paths, numbers by value", async () => {
    const mapping = (containerPort: number): object => ({ containerPort });
    const ports = [...Array(11).keys()].map((i) =>
      mapping(i === 2 || i === 10 ? 70000 + i : i + 1),
    );
    const { message } = await errorOf(() => ({
      ...app({ portMappings: ports, dependsOn: { cache: "START" } }),
      cpu: 300,
      acknowledge: { nothing: "because" },
    }));
    assert.equal(
      message,
      'ECS service "web" has 5 mistakes:\n\n' +
        "  1. acknowledge.nothing\n" +
        '     There is no rule "nothing".\n' +
        "     Fix: Use the id that the warning names.\n\n" +
        "  2. container.dependsOn.cache\n" +
        '     The task has no container "cache"; it has "app".\n' +
        '     Fix: Rename the dependency, or add a sidecar "cache".\n\n' +
        "  3. container.portMappings[2]\n" +
        '     "70002" is not a port.\n' +
        "     Fix: Use a number from 1 to 65535.\n\n" +
        "  4. container.portMappings[10]\n" +
        '     "70010" is not a port.\n' +
        "     Fix: Use a number from 1 to 65535.\n\n" +
        "  5. cpu\n" +
        '     Fargate has no task size with "300" CPU units.\n' +
        "     Fix: Use one of 256, 512, 1024, 2048, 4096, 8192, 16384, 32768.",
    );
  });

  it("of its arguments first, without what follows from what could not be read", async () => {
    const { message } = await errorOf(() => ({
      container: { dependsOn: { cache: "START" } },
      sidecars: pulumi.output({ cache: { image: IMAGE } }),
      desiredCount: "2",
    }));
    assert.equal(
      message,
      'ECS service "web" has 3 mistakes:\n\n' +
        "  1. container.image\n" +
        '     "image" is missing.\n' +
        "     Fix: Set container.image.\n\n" +
        "  2. desiredCount\n" +
        "     Here belongs a whole number, not text.\n" +
        "     Fix: Write a whole number, without quotes.\n\n" +
        "  3. sidecars\n" +
        "     The value is an output; it must be known when the program runs, because it decides what is made.\n" +
        "     Fix: Use a plain value here; outputs may stand in values such as images and variables.",
    );
  });

  it("with misspelt names, read on as if they were right", async () => {
    const { issues } = await errorOf(() => ({
      ...app({ dependOn: { cache: "HEALTHY" } }),
      sidecar: { cache: { image: IMAGE, cpus: 64 } },
    }));
    assert.deepEqual(
      issues.map(({ path, code }) => `${path} ${code}`),
      [
        "container.dependOn argument-unknown",
        "container.dependsOn.cache depends-on-healthy-without-health-check",
        "sidecar argument-unknown",
        "sidecar.cache.cpus argument-unknown",
      ],
    );
  });

  it("of one place once, by the argument that is wrong rather than by the rule", async () => {
    const { issues } = await errorOf(() => ({
      ...app({ dependsOn: { cache: "HEALTY" } }),
      deployment: { circuitBreaker: false, rollback: true },
      taskRole: { arn: "arn:aws:iam::1:role/r", path: "/x/", managedPolicyArns: [] },
    }));
    assert.deepEqual(
      issues.map(({ path, code }) => `${path} ${code}`),
      [
        "container.dependsOn.cache argument-value",
        "deployment.rollback argument-conflict",
        "taskRole.managedPolicyArns argument-conflict",
        "taskRole.path argument-conflict",
      ],
    );
  });

  it("of all containers, and no secret with them", async () => {
    const secret = "hunter2-0123456789";
    const { message, issues } = await errorOf(() => ({
      ...app({
        environment: { PASSWORD: secret, TOKEN: 5 },
        secretValues: { PASSWORD: secret },
      }),
      sidecars: { cache: { image: IMAGE, command: `--password ${secret}`, secret } },
    }));
    assert.ok(!message.includes(secret), message);
    assert.deepEqual(
      issues.map(({ path }) => path),
      ["container.environment.TOKEN", "sidecars.cache.command", "sidecars.cache.secret"],
    );
  });
});

describe("The report", () => {
  it("calls a task definition by its name", async () => {
    const { error, declared } = await refusal(
      () => new EcsTaskDefinition("job", { container: { image: IMAGE, port: 0 } }),
    );
    assert.ok(error instanceof ValidationError);
    assert.equal(
      error.message,
      'ECS task definition "job" has 1 mistake:\n\n' +
        "  1. container.port\n" +
        '     "0" is not a port.\n' +
        "     Fix: Use a number from 1 to 65535.",
    );
    assert.deepEqual(declared, []);
  });

  it("comes before the component, after what stands before it", async () => {
    const { declared, registered } = await refusal(() => [
      new EcsTaskDefinition("good", { container: { image: IMAGE } }),
      new EcsTaskDefinition("bad", { container: { image: IMAGE, port: 0 } }),
    ]);
    assert.ok(declared.length > 0);
    assert.ok(
      declared.every((label) => label.includes(" good")),
      declared.join("\n"),
    );
    assert.deepEqual(registered, declared);
  });

  it("survives arguments that are none", async () => {
    const { error } = await refusal(() => new EcsService("web", undefined as never));
    assert.ok(error instanceof ValidationError);
    assert.deepEqual(
      error.issues.map(({ path }) => path),
      ["cluster", "container", "network"],
    );
  });
});
