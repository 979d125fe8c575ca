import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { ROOT } from "../support/engine";
import { arn, call, callsOf } from "./iam/calls";
import { OWN_CALLS } from "./iam/own-calls";
import { tasksOf } from "./iam/plan";
import { denied, strayed, unneeded } from "./iam/verdicts";
import type { Made } from "./program";

const GOLDEN = path.join(ROOT, "test/examples/golden");

describe("What IAM decides on the roles", function () {
  this.timeout(180_000);

  for (const file of fs.readdirSync(GOLDEN)) {
    const example = path.basename(file, ".json");
    const plan = JSON.parse(fs.readFileSync(path.join(GOLDEN, file), "utf8")) as Made[];

    for (const task of tasksOf(plan)) {
      const calls = [...callsOf(task), ...(OWN_CALLS[example] ?? [])];

      it(`of ${task.family} in ${example}: what is called is allowed, and nothing else`, async () => {
        assert.ok(calls.length >= 2, "calls were found");
        assert.deepEqual(await denied(task.policies, calls), []);
        assert.deepEqual(await strayed(task.policies, calls), []);
        assert.deepEqual(await unneeded(task.policies, calls), []);
      });
    }
  }
});

describe("The simulation of IAM", function () {
  this.timeout(180_000);

  const read = (Resource: string, more: object = {}) => ({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: ["ssm:GetParameters"], Resource: [Resource], ...more }],
  });
  const token = arn("ssm", "parameter/shop/token");
  const calls = [call("execution", "ssm:GetParameters", token)];
  const at = (...policies: object[]) => ({ execution: policies as never[], task: [] });

  it("finds nothing where the calls are granted one by one", async () => {
    const policies = at(read(token));
    assert.deepEqual(await denied(policies, calls), []);
    assert.deepEqual(await strayed(policies, calls), []);
    assert.deepEqual(await unneeded(policies, calls), []);
  });

  it("tells a call that is not granted, or to the other role", async () => {
    const wanted = [`execution: ssm:GetParameters on ${token}`];
    assert.deepEqual(await denied(at(), calls), wanted);
    assert.deepEqual(await denied(at(read(`${token}s`)), calls), wanted);
    assert.deepEqual(await denied({ execution: [], task: [read(token)] }, calls), wanted);
    const refused = at(read(token), read(token, { Effect: "Deny" }));
    assert.deepEqual(await denied(refused, calls), wanted);
  });

  it("tells what a grant reaches beside the call", async () => {
    const reached = async (resource: string) => strayed(at(read(resource)), calls);
    const tell = (resource: string) => `execution: ssm:GetParameters on ${resource}`;
    assert.deepEqual(await reached(`${token}*`), [tell(`${token}-other`)]);
    assert.deepEqual(await reached(token.replace("us-east-1", "*")), [
      tell(token.replace("us-east-1", "eu-west-1")),
    ]);
    assert.deepEqual(await reached(token.replace("123456789012", "*")), [
      tell(token.replace("123456789012", "210987654321")),
    ]);
    assert.deepEqual(await strayed(at(read(token, { Action: ["ssm:GetParameters*"] })), calls), [
      `execution: ssm:GetParametersOther on ${token}`,
    ]);
  });

  it("minds the conditions of a grant", async () => {
    const purpose = { "s3:prefix": "reports/2026.csv" };
    const lists = [call("execution", "s3:ListBucket", "arn:aws:s3:::shop", purpose)];
    const list = (prefix: string) =>
      at({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["s3:ListBucket"],
            Resource: ["arn:aws:s3:::shop"],
            Condition: { StringLike: { "s3:prefix": prefix } },
          },
        ],
      });
    const tell = "execution: s3:ListBucket on arn:aws:s3:::shop with s3:prefix";
    assert.deepEqual(await denied(list("reports/*"), lists), []);
    assert.deepEqual(await strayed(list("reports/*"), lists), []);
    assert.deepEqual(await denied(list("bills/*"), lists), [`${tell} reports/2026.csv`]);
    assert.deepEqual(await strayed(list("*"), lists), [`${tell} other/reports/2026.csv`]);
  });

  it("tells a grant that no call needs", async () => {
    const policies = at(read(token), read(arn("ssm", "parameter/shop/old")));
    assert.deepEqual(await unneeded(policies, calls), [
      `execution: ssm:GetParameters on ${arn("ssm", "parameter/shop/old")}`,
    ]);
  });
});
