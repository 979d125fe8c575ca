import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import * as ts from "typescript";
import { cloudObjects } from "../../local-aws/cloud";
import { withCli } from "../support/cli";
import type { Said } from "../support/cli";
import { ROOT } from "../support/engine";
import { blocksOf } from "../support/markdown";

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

/** The programs of the pack's guide, and what it says of the first. */
const GUIDE = "policy-pack/README.md";
const GUIDED = blocksOf(GUIDE, "ts");
const [VIOLATION = ""] = blocksOf(GUIDE, "").filter((block) => block.startsWith("Policies:"));

/** Files of the package where it is installed. */
const OWN = /\/node_modules\/pulumi-ecs-sidecars\//;

/** What each entry point is made from. */
const ENTRIES: Readonly<Record<string, string>> = {
  "pulumi-ecs-sidecars": "components/index.ts",
  "pulumi-ecs-sidecars/core": "core/index.ts",
  "pulumi-ecs-sidecars/policy-pack": "policy-pack/pack.ts",
};

const NAMED = `import { EcsService, ValidationError } from "pulumi-ecs-sidecars";
import { RULES } from "pulumi-ecs-sidecars/core";
import { policies } from "pulumi-ecs-sidecars/policy-pack";
const told = [EcsService.name, ValidationError.name, policies().length > RULES.length];
`;

const OWN_MODULES = `const own = Object.keys(require.cache)
  .map((file) => file.split(/[\\\\/]pulumi-ecs-sidecars[\\\\/]/)[1]?.replaceAll("\\\\", "/"))
  .filter((file) => file !== undefined);
`;

/** What takes long to load and most programs never need, before and after it is needed. */
const LATER = `const { parse } = JSON;
let longest = 0;
JSON.parse = (text) => {
  longest = Math.max(longest, text.length);
  return parse(text);
};
const { checkCollectorConfig } = require("pulumi-ecs-sidecars/core");
const loaded = () => [
  Object.keys(require.cache).some((file) => /[\\\\/]node_modules[\\\\/]yaml[\\\\/]/.test(file)),
  longest > 50_000,
];
const told = [loaded(), checkCollectorConfig("receivers: { otlp: {} }").length > 0 && loaded()];
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

const PACKS = [
  "../node_modules/pulumi-ecs-sidecars/policy-pack",
  "../node_modules/.bin/ecs-sidecars-policy-pack",
] as const;

const SETTINGS = {
  all: "disabled",
  "pack-settings": "mandatory",
  "depends-on-healthy-without-health-check": "advisory",
};

/** What a preview says of policies, as if the program stood where the package is installed. */
function policiesIn(said: Said): string {
  const [, policies = ""] = said.text.split("\nPolicies:\n");
  const [told = ""] = policies.split("\n\n");
  const place = /\(local: [^)]*\)/;
  return `Policies:\n${told}\n`.replace(place, /\(local: [^)]*\)/.exec(VIOLATION)?.[0] ?? "");
}

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
    GUIDED.forEach((program, i) => fs.writeFileSync(path.join(folder, `guided-${i}.ts`), program));
    fs.writeFileSync(
      path.join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: { module: "node16", target: "es2022", strict: true } }),
    );
  });

  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it("holds compiled code, types and the documents people look for, and nothing else", () => {
    const within = (...part: string[]): string[] =>
      fs.readdirSync(path.join(folder, "node_modules/pulumi-ecs-sidecars", ...part)).sort();
    const documents = ["CHANGELOG.md", "LICENSE", "README.md"];
    assert.deepEqual(within(), [...documents, "dist", "package.json", "policy-pack", "provider"]);
    assert.deepEqual(within("dist"), ["components", "core", "provider"]);
    assert.deepEqual(within("provider"), [
      ...["PulumiPlugin.yaml", "package.json", "pulumi-resource-ecs-sidecars", "schema.json"],
    ]);
    assert.deepEqual(within("policy-pack"), [
      ...["PulumiPolicy.yaml", "README.md", "dist", "package.json", "presets", "run.js"],
    ]);
    assert.deepEqual(within("policy-pack/dist"), ["core", "policy-pack"]);
    const code = ["dist", "policy-pack/dist"].flatMap((part) => {
      const at = path.join(folder, "node_modules/pulumi-ecs-sidecars", part);
      const files = fs.readdirSync(at, { recursive: true, encoding: "utf8" });
      return files.filter((file) => /\.\w*js\w*$/.test(file)).sort();
    });
    assert.deepEqual(code, [
      ...["components/index.js", "components/index.mjs", "core/index.js", "core/index.mjs"],
      ...["provider/components.js", "provider/main.js"],
      ...["policy-pack/index.js", "policy-pack/pack.js", "policy-pack/pack.mjs"],
    ]);
    assert.deepEqual(within("policy-pack/presets"), [
      ...["baseline.json", "recommended.json", "security-hub.json", "strict.json"],
    ]);
  });

  /** The value that a program outside of the repository gives one of its variables. */
  function valueIn(program: string, variable: string, type: "commonjs" | "module"): unknown {
    const text = `${program}\nconsole.log(JSON.stringify(${variable}));`;
    const args = [`--input-type=${type}`, "--eval", text];
    return JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" }));
  }

  for (const [entry, source] of Object.entries(ENTRIES)) {
    it(`exports from ${entry} what its source exports, also to ES modules`, () => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const expected = Object.keys(require(path.join(ROOT, source)) as object).sort();
      const required = `const names = Object.keys(require("${entry}"));`;
      const imported = `import * as all from "${entry}"; const { default: same, ...named } = all;
        const names = Object.keys(named).filter((name) => named[name] === same[name]);`;
      const inOrder = "names.sort()";
      assert.deepEqual(valueIn(required, inOrder, "commonjs"), expected);
      assert.deepEqual(valueIn(imported, inOrder, "module"), expected);
    });

    it(`loads one module of its own for ${entry}`, () => {
      const { exports } = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
        exports: Record<string, { default: string }>;
      };
      const file = exports[entry.replace("pulumi-ecs-sidecars", ".")]?.default;
      const own = valueIn(`require("${entry}"); ${OWN_MODULES}`, "own", "commonjs");
      assert.deepEqual(own, [file?.replace("./", "")]);
    });
  }

  it("keeps the names of classes, and lets ES modules import by name", () => {
    assert.deepEqual(valueIn(NAMED, "told", "module"), ["EcsService", "ValidationError", true]);
  });

  it("reads the collector's schema and loads the YAML library with the first configuration", () => {
    assert.deepEqual(valueIn(LATER, "told", "commonjs"), [
      [false, false],
      [true, true],
    ]);
  });

  for (const [resolution, moduleResolution, module] of [
    ["node", ts.ModuleResolutionKind.Node10, ts.ModuleKind.CommonJS],
    ["node16", ts.ModuleResolutionKind.Node16, ts.ModuleKind.Node16],
  ] as const) {
    it(`type-checks under moduleResolution ${resolution}, its declarations included`, () => {
      const programs = ["index.ts", ...GUIDED.map((_, i) => `guided-${i}.ts`)];
      const files = programs.map((file) => path.join(folder, file));
      const how = { moduleResolution, module, target: ts.ScriptTarget.ES2022, strict: true };
      const typeRoots = [path.join(folder, "node_modules/@types")];
      const program = ts.createProgram(files, { ...how, types: ["node"], typeRoots, noEmit: true });
      // All files would take twice as long: those of AWS are many.
      const checked = program
        .getSourceFiles()
        .filter(({ fileName }) => files.includes(fileName) || OWN.test(fileName));
      assert.ok(checked.length > files.length + Object.keys(ENTRIES).length);
      const found = [
        ...program.getOptionsDiagnostics(),
        ...program.getGlobalDiagnostics(),
        ...checked.flatMap((file) => [
          ...program.getSyntacticDiagnostics(file),
          ...program.getSemanticDiagnostics(file),
        ]),
      ];
      assert.deepEqual(
        found.map(({ file, messageText }) => [
          file?.fileName,
          ts.flattenDiagnosticMessageText(messageText, "\n"),
        ]),
        [],
      );
    });
  }

  it("deploys", () =>
    withCli(
      folder,
      async (cli) => {
        await cli.succeeds("up", "--yes", "--skip-preview");
        const services = cloudObjects(cli.cloud(), "aws:ecs/service:Service");
        assert.deepEqual(
          services.map(({ taskDefinition }) => taskDefinition),
          ["arn:aws:ecs:us-east-1:123456789012:task-definition/outside-a-test-web:1"],
        );
      },
      { aws: "plugin" },
    ));

  it("checks the guide's program with its policy pack, in both forms", async () => {
    const raw = path.join(folder, "raw");
    fs.mkdirSync(raw);
    fs.writeFileSync(path.join(raw, "index.ts"), GUIDED[0] ?? "");
    fs.writeFileSync(path.join(raw, "package.json"), '{ "private": true }');
    for (const name of ["Pulumi.yaml", "tsconfig.json"]) {
      fs.copyFileSync(path.join(folder, name), path.join(raw, name));
    }
    fs.writeFileSync(path.join(raw, "settings.json"), JSON.stringify(SETTINGS));
    await withCli(raw, async (cli) => {
      for (const pack of PACKS) {
        const refused = await cli.run("preview", "--policy-pack", pack);
        assert.equal(policiesIn(refused), VIOLATION);
        assert.notEqual(refused.status, 0);
      }
      const settings = ["--policy-pack-config", "settings.json"];
      const advised = await cli.run("preview", "--policy-pack", PACKS[0], ...settings);
      assert.equal(advised.status, 0);
      assert.equal(
        policiesIn(advised),
        VIOLATION.replace("❌", "⚠️").replace("mandatory", "advisory"),
      );
    });
  });
});
