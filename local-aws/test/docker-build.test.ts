import assert from "node:assert/strict";
import { DockerBuildProvider } from "../docker-build/provider";
import { UNKNOWN } from "../values";
import { TestProvider } from "./support";

const IMAGE = "docker-build:index:Image";
const inputs = { tags: ["registry/web:1"], push: true, context: { location: "." } };

describe("docker-build stand-in", () => {
  let docker: TestProvider;
  before(async () => (docker = await TestProvider.serve(() => new DockerBuildProvider())));
  after(() => {
    docker.stop();
  });

  it("makes up a digest that depends on the inputs, but not on credentials", async () => {
    const image = await docker.create(IMAGE, "i", inputs);
    assert.match(String(image.outputs["digest"]), /^sha256:[0-9a-f]{64}$/);
    assert.equal(image.outputs["ref"], `registry/web:1@${String(image.outputs["digest"])}`);
    const again = await docker.create(IMAGE, "i", { ...inputs, registries: [{ password: "x" }] });
    assert.equal(again.outputs["digest"], image.outputs["digest"]);
    const other = await docker.create(IMAGE, "i", { ...inputs, target: "prod" });
    assert.notEqual(other.outputs["digest"], image.outputs["digest"]);
    assert.deepEqual((await docker.diff(image, inputs)).changes, []);
    assert.deepEqual((await docker.diff(image, { ...inputs, target: "p" })).replaces, []);
  });

  it("does not know the digest at preview", async () => {
    const { outputs } = await docker.preview(IMAGE, "i", inputs);
    assert.deepEqual([outputs["digest"], outputs["ref"]], [UNKNOWN, UNKNOWN]);
  });

  it("refuses what is no image", async () => {
    await assert.rejects(docker.check("docker-build:index:Index", "i", {}), /not modelled/);
    assert.match((await docker.check(IMAGE, "i", { tag: "x" })).failures[0] ?? "", /^tag: /);
  });
});
