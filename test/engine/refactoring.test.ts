import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import type { ContainerArgs } from "../../components";
import { cloudObjects } from "../../local-aws/cloud";
import type { Engine } from "../support/engine";
import { onEngine } from "../support/engine";
import { serviceProgram } from "../support/program";

const image = "public.ecr.aws/docker/library/busybox:1.36";
const failing = [
  { operation: "update", type: "aws:ecs/service:Service", message: "no capacity" },
] as const;

const withContainer = (container: () => Partial<ContainerArgs>, containerName = "app") =>
  serviceProgram(() => ({ containerName, container: { image, ...container() } }));

function names(engine: Engine, type: string): string[] {
  return cloudObjects(engine.cloud(), type).map(({ id }) => id);
}

const parameters = (engine: Engine): string[] => names(engine, "aws:ssm/parameter:Parameter");
const logGroups = (engine: Engine): string[] => names(engine, "aws:cloudwatch/logGroup:LogGroup");

describe("a program that is rewritten, on the engine", function () {
  this.timeout(120_000);

  it("may turn a text into an output and back", () =>
    onEngine(async (engine) => {
      const literal = withContainer(() => ({ documents: { CONFIG: { content: "one" } } }));
      const output = withContainer(() => ({
        documents: { CONFIG: { content: pulumi.output("one") } },
      }));
      await engine.up(literal);
      await engine.up(output);
      assert.deepEqual(parameters(engine), ["/ecs/shop-dev-web/app/CONFIG-output-7692c3ad"]);
      await engine.up(literal);
      assert.deepEqual(parameters(engine), ["/ecs/shop-dev-web/app/CONFIG-7692c3ad"]);
    }));

  it("keeps what the running revision reads when a parameter gets another name", () =>
    onEngine(async (engine) => {
      const named = (parameterName: string) =>
        withContainer(() => ({ documents: { CONFIG: { content: "one", parameterName } } }));
      await engine.up(named("/a/one"));
      engine.faults(failing);
      await engine.upFails(named("/a/two"));
      assert.deepEqual(parameters(engine).sort(), ["/a/one", "/a/two"]);
      engine.faults([]);
      await engine.up(named("/a/one"));
      assert.deepEqual(parameters(engine), ["/a/one"]);
    }));

  it("may go back to the log group that a failed update left", () =>
    onEngine(async (engine) => {
      const grouped = (logGroupName: string) =>
        withContainer(() => ({ logging: { logGroupName } }));
      await engine.up(grouped("/one"));
      engine.faults(failing);
      await engine.upFails(grouped("/two"));
      engine.faults([]);
      await engine.up(grouped("/one"));
      assert.deepEqual(logGroups(engine), ["/one"]);
    }));

  it("may rename a container whose log group has a name of its own", () =>
    onEngine(async (engine) => {
      const container = () => ({ logging: { logGroupName: "/shop" } });
      await engine.up(withContainer(container, "app"));
      await engine.up(withContainer(container, "api"));
      assert.deepEqual(logGroups(engine), ["/shop"]);
    }));
});
