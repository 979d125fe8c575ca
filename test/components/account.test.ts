import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws/provider";
import { EcsService } from "../../components";
import { fill } from "../../components/render/fill";
import { internals } from "../support/mocks/internals";

const ANSWER = { partition: "aws", region: "eu-west-1", accountId: "123456789012" };

/** The look-ups of a program, each with the name of the provider it asked. */
async function lookUps(program: () => void): Promise<string[]> {
  const asked: string[] = [];
  await pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: inputs as object }),
    call: ({ token, provider }) => {
      const [, name = "default"] = /::([^:]+)::[^:]+$/.exec(provider ?? "") ?? [];
      asked.push(`${name} ${token.replace(/^.*:/, "")}`);
      return ANSWER;
    },
  });
  program();
  await pulumi.runtime.disconnect();
  return asked.sort();
}

function service(name: string, options: pulumi.ComponentResourceOptions): void {
  const network = { subnets: ["subnet-11111111111111111"] };
  const container = { image: "public.ecr.aws/docker/library/busybox:1.36" };
  new EcsService(name, { cluster: "shop", network, container }, options);
}

const each = (provider: string): string[] =>
  ["getCallerIdentity", "getPartition", "getRegion"].map((name) => `${provider} ${name}`);

describe("The account of a component", () => {
  it("is looked up once for all components of a provider", async () => {
    const asked = await lookUps(() => {
      const north = new aws.Provider("north", { region: "eu-north-1" });
      const south = new aws.Provider("south", { region: "eu-south-1" });
      for (const name of ["one", "two"]) service(name, { provider: north });
      service("three", { providers: [south] });
    });
    assert.deepEqual(asked, [...each("north"), ...each("south")]);
  });

  it("is looked up once for all components of a program, and anew in the next program", async () => {
    const program = (): void => {
      // What a language host runs a program in; there is none under mocks.
      const stack = new pulumi.ComponentResource("pulumi:pulumi:Stack", "shop-dev");
      internals.setStackResource(stack);
      for (const name of ["one", "two"]) service(name, {});
    };
    assert.deepEqual(await lookUps(program), each("default"));
    assert.deepEqual(await lookUps(program), each("default"));
  });
});

describe("A tree that awaits one output", () => {
  it("awaits an output inside its value too", async () => {
    const inner = { name: pulumi.output("inner") } as unknown as { name: string };
    const tree = { one: pulumi.output({}).apply(() => inner) };
    const text = fill<{ one: { name: string } }, string>(tree, ({ one }) => one.name);
    const seen = await new Promise((resolve) => pulumi.output(text).apply(resolve));
    assert.equal(seen, "inner");
  });
});
