import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { EcsService, ValidationError } from "../../components";
import type { ContainerArgs } from "../../components";
import { fill } from "../../components/render/fill";

const service = (container: Partial<ContainerArgs>): (() => unknown) => {
  return () =>
    new EcsService("web", {
      cluster: "shop",
      network: { subnets: ["subnet-1"] },
      container: { image: "app:1", ...container },
    });
};

function mistakes(program: () => unknown): string[] {
  try {
    program();
  } catch (error) {
    assert.ok(error instanceof ValidationError);
    return error.issues.map(({ path, message }) => `${path}: ${message}`);
  }
  return assert.fail("the program was to be refused");
}

describe("Odd input", () => {
  it("is an output without a value, which is named by its place", async () => {
    const tree = { containers: [{ image: pulumi.output(undefined) }] };
    const filled = fill<unknown, string>(tree, (value) => JSON.stringify(value));
    await assert.rejects(
      (filled as unknown as { promise(): Promise<unknown> }).promise(),
      /An output that is needed at containers\[0\]\.image has no value\./,
    );
  });

  it("is a variable that cannot end a parameter's name", () => {
    assert.deepEqual(
      mistakes(service({ documents: { "MY VAR": { content: "x" } }, secretValues: { ü: "y" } })),
      [
        'container.documents.MY VAR: The variable "MY VAR" cannot be part of a parameter\'s name.',
        'container.secretValues.ü: The variable "ü" cannot be part of a parameter\'s name.',
      ],
    );
  });

  it("is a number outside the range AWS accepts", () => {
    const program = () =>
      new EcsService("web", {
        cluster: "shop",
        network: { subnets: ["subnet-1"] },
        container: { image: "app:1", logging: { retentionInDays: 3654 } },
        logging: { retentionInDays: 31 },
        desiredCount: -1,
        healthCheckGracePeriodSeconds: -1,
        capacityProviders: [{ capacityProvider: "FARGATE", weight: 1001, base: 100_001 }],
        deployment: { minimumHealthyPercent: 101, maximumPercent: 99, timeoutMinutes: 0 },
      });
    assert.deepEqual(mistakes(program), [
      'capacityProviders[0].base: The value is "100001"; it must be from 0 to 100000.',
      'capacityProviders[0].weight: The value is "1001"; it must be from 0 to 1000.',
      'container.logging.retentionInDays: CloudWatch Logs cannot keep logs for "3654" days.',
      'deployment.maximumPercent: The value is "99"; it must be 100 or more.',
      'deployment.minimumHealthyPercent: The value is "101"; it must be from 0 to 100.',
      'deployment.timeoutMinutes: The value is "0"; it must be from 1 to 10080.',
      'desiredCount: The value is "-1"; it must be 0 or more.',
      'healthCheckGracePeriodSeconds: The value is "-1"; it must be from 0 to 2147483647.',
      'logging.retentionInDays: CloudWatch Logs cannot keep logs for "31" days.',
    ]);
  });

  it("is a number at the end of its range, which is accepted", () => {
    const program = () =>
      new EcsService("web", {
        cluster: "shop",
        network: { subnets: ["subnet-1"] },
        container: { image: "", logging: { retentionInDays: 3653 } },
        logging: { retentionInDays: 0 },
        desiredCount: 0,
        capacityProviders: [{ capacityProvider: "FARGATE", weight: 1000, base: 100_000 }],
        deployment: { minimumHealthyPercent: 0, maximumPercent: 100, timeoutMinutes: 1 },
      });
    assert.deepEqual(
      mistakes(program).map((mistake) => mistake.split(":")[0]),
      ["container.image"],
    );
  });

  it("is an override named like what every object has", () => {
    assert.deepEqual(mistakes(service({ overrides: { constructor: "x", image: "y" } })), [
      'container.overrides.image: The field "image" has an argument of its own.',
    ]);
  });
});
