import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { cloudObjects } from "../../local-aws/cloud";
import { withCli } from "../support/cli";
import { ROOT } from "../support/engine";

const PROGRAM = `import * as aws from "@pulumi/aws";
import { ContainerCondition, EcsService, ValidationError } from "pulumi-ecs-sidecars";
import type { EcsServiceArgs } from "pulumi-ecs-sidecars";
import { RULES } from "pulumi-ecs-sidecars/core";

const cluster = new aws.ecs.Cluster("cluster");
const args: EcsServiceArgs = {
  cluster: cluster.arn,
  network: { subnets: ["subnet-0123456789abcdef0"] },
  container: {
    image: "public.ecr.aws/docker/library/busybox:1.36",
    dependsOn: { agent: ContainerCondition.START },
  },
  sidecars: { agent: { image: "public.ecr.aws/docker/library/busybox:1.36" } },
};
const service = new EcsService("web", args);
export const serviceArn = service.serviceArn;
export const rules = RULES.length;
export const isError = ValidationError.prototype instanceof Error;
`;

const PROJECT = (aws: string): string => `name: outside
runtime: nodejs
main: index.ts
plugins:
  providers:
    - name: aws
      path: ${JSON.stringify(aws)}
`;

const versions = (
  JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
    devDependencies: Record<string, string>;
  }
).devDependencies;

describe("the published package", function () {
  this.timeout(300_000);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ecs-sidecars-package-"));
  const npm = (...args: string[]): string =>
    execFileSync("npm", [...args, "--loglevel=error"], { cwd: folder, encoding: "utf8" });

  before(() => {
    // Without its scripts: `make setup` has built it, and other tests are using what it built.
    const pack = ["pack", "--ignore-scripts", "--pack-destination", folder, "--loglevel=error"];
    execFileSync("npm", pack, { cwd: ROOT, stdio: "ignore" });
    const packed = fs.readdirSync(folder).find((file) => file.endsWith(".tgz")) ?? "";
    fs.writeFileSync(path.join(folder, "package.json"), '{ "private": true }');
    const beside = ["@pulumi/aws", "@pulumi/pulumi", "@types/node", "typescript"];
    npm(
      "install",
      "--prefer-offline",
      "--no-audit",
      `./${packed}`,
      ...beside.map((name) => `${name}@${versions[name] ?? ""}`),
    );
    fs.writeFileSync(path.join(folder, "index.ts"), PROGRAM);
    fs.writeFileSync(path.join(folder, "Pulumi.yaml"), PROJECT(path.join(ROOT, "local-aws")));
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it("holds compiled code, types and the documents people look for, and nothing else", () => {
    const files = fs.readdirSync(path.join(folder, "node_modules/pulumi-ecs-sidecars")).sort();
    assert.deepEqual(files, ["CHANGELOG.md", "LICENSE", "README.md", "dist", "package.json"]);
    const dist = path.join(folder, "node_modules/pulumi-ecs-sidecars/dist");
    assert.deepEqual(fs.readdirSync(dist).sort(), ["components", "core"]);
  });

  for (const [resolution, module] of [
    ["node", "commonjs"],
    ["node16", "node16"],
  ] as const) {
    it(`type-checks under moduleResolution ${resolution}, library declarations included`, () => {
      const options = ["--noEmit", "--strict", "--skipLibCheck", "false", "--target", "es2022"];
      const modules = ["--module", module, "--moduleResolution", resolution, "--types", "node"];
      const tsc = path.join(folder, "node_modules/typescript/bin/tsc");
      execFileSync(process.execPath, [tsc, ...options, ...modules, "index.ts"], {
        cwd: folder,
        encoding: "utf8",
      });
    });
  }

  it("deploys", () => {
    fs.writeFileSync(
      path.join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: { module: "node16", target: "es2022", strict: true } }),
    );
    withCli(folder, (cli) => {
      cli.succeeds("up", "--yes", "--skip-preview");
      const services = cloudObjects(cli.cloud(), "aws:ecs/service:Service");
      assert.deepEqual(
        services.map(({ taskDefinition }) => taskDefinition),
        ["arn:aws:ecs:us-east-1:123456789012:task-definition/outside-a-test-web:1"],
      );
    });
  });
});
