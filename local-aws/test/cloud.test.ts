import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { cloudObjects, readCloud } from "../cloud";
import { editCloud } from "../cloud-store";
import { LOG_GROUP, task, TASK_DEFINITION, temporaryCloud, TestProvider } from "./support";

describe("local-aws cloud file", () => {
  it("is sorted, readable and deterministic", async () => {
    const contents: string[] = [];
    for (const names of [
      ["b", "a"],
      ["a", "b"],
    ]) {
      const aws = await TestProvider.start();
      for (const name of names) await aws.create(LOG_GROUP, name, { tags: { z: "1", a: "2" } });
      contents.push(fs.readFileSync(aws.cloudPath, "utf8"));
      aws.stop();
    }
    assert.equal(contents[0], contents[1]);
    assert.match(
      contents[0] ?? "",
      /^\{\n {2}"accounts": \{\n {4}"123456789012": \{\n {6}"us-east-1"/,
    );
  });

  it("loses nothing when several providers write at once", async () => {
    const cloudPath = temporaryCloud();
    const regions = ["us-east-1", "us-east-1", "us-west-2"];
    const providers = await Promise.all(
      regions.map((region) => TestProvider.start({ cloudPath, config: { region } })),
    );
    const creates = providers.flatMap((aws, index) =>
      Array.from({ length: 30 }, (_, n) => [
        aws.create(LOG_GROUP, `l-${String(index)}-${String(n)}`, {}),
        aws.create(TASK_DEFINITION, `t-${String(index)}-${String(n)}`, task()),
      ]).flat(),
    );
    await Promise.all(creates);
    const cloud = readCloud(cloudPath);
    assert.equal(cloudObjects(cloud, LOG_GROUP).length, 90);
    const revisions = cloudObjects(cloud, TASK_DEFINITION).map((one) => String(one["arn"]));
    assert.equal(new Set(revisions).size, 90);
    for (const aws of providers) aws.stop();
    const left = fs.readdirSync(path.dirname(cloudPath));
    assert.deepEqual(left, ["cloud.json"]);
  });

  it("writes nothing when an operation fails", async () => {
    const aws = await TestProvider.start();
    await aws.create(LOG_GROUP, "one", { name: "x" });
    const before = fs.readFileSync(aws.cloudPath, "utf8");
    await assert.rejects(aws.create(LOG_GROUP, "two", { name: "x" }));
    assert.equal(fs.readFileSync(aws.cloudPath, "utf8"), before);
    await aws.create(LOG_GROUP, "three", { name: "y" });
    assert.equal(cloudObjects(aws.cloud, LOG_GROUP).length, 2);
    aws.stop();
  });

  it("takes over the lock of a process that died", async () => {
    const file = temporaryCloud();
    const { pid } = spawnSync(process.execPath, ["--version"]);
    fs.writeFileSync(`${file}.lock`, `${String(pid)} gone`);
    await editCloud(file, (cloud) => {
      cloud.counters["1"] = {};
    });
    assert.deepEqual(readCloud(file).counters, { "1": {} });
  });

  it("is empty where there is no file", () => {
    assert.deepEqual(readCloud(temporaryCloud()), { accounts: {}, counters: {} });
  });
});
