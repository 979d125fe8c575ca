import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { Cli } from "../support/cli";
import { ROOT } from "../support/engine";
import { EVENTS, PACK, runWithPack } from "../support/policy-run";

const PROGRAM = path.join(ROOT, "test/engine/policies/raw");
const OWN = path.join(ROOT, "test/engine/policies/packs");
const MODULES = path.join(ROOT, "node_modules");

/** What the pack has against the program, where nothing is set. */
const DEFAULT = [
  ["advisory", "efs-without-access-control", "web"],
  ["advisory", "log-mode-implicit", "web"],
  ["mandatory", "efs-transit-unencrypted", "web"],
];

/** The file names that `npm pack`, and with it `pulumi policy publish`, takes. */
const PUBLISHED = ["PulumiPolicy.yaml", "README.md", "dist", "package.json", "presets", "run.js"];

describe("a form of the policy pack", function () {
  this.timeout(240_000);
  let cli: Cli;
  before(async () => {
    const hosted = await Cli.open(PROGRAM, { environment: EVENTS, stack: "a-test-of-forms" });
    cli = hosted.inProcess();
  });
  after(() => {
    cli.close();
  });

  /** What a pack has against the program, and how the pack is called. */
  async function found(
    pack: string,
  ): Promise<{ readonly name: string; readonly rows: string[][] }> {
    const { status, text, violations } = await runWithPack(cli, ["preview"], { pack });
    assert.equal(status, 1, text);
    return {
      name: /^ +❌ (\S+)/m.exec(text)?.[1] ?? "",
      rows: violations
        .map(({ level, policy, resource }) => [level, policy, resource])
        .sort((a, b) => (a.join() < b.join() ? -1 : 1)),
    };
  }

  /** A folder for a pack outside the repository, with the packages that it needs. */
  function folder(name: string, packages: Readonly<Record<string, string>>): string {
    const made = cli.file(name);
    for (const [as, target] of Object.entries(packages)) {
      const link = path.join(made, "node_modules", as);
      fs.mkdirSync(path.dirname(link), { recursive: true });
      fs.symlinkSync(target, link);
    }
    return made;
  }

  function ownPack(name: string): string {
    const made = folder(name, {
      "pulumi-ecs-sidecars": ROOT,
      "@pulumi": path.join(MODULES, "@pulumi"),
    });
    fs.cpSync(path.join(OWN, name), made, { recursive: true });
    const described = { name, version: "1.2.3" };
    fs.writeFileSync(path.join(made, "package.json"), JSON.stringify(described));
    return made;
  }

  it("is its folder", async () => {
    assert.deepEqual(await found(PACK), { name: "ecs-sidecars@v0.1.0", rows: DEFAULT });
  });

  it("is a copy of what is published of it, with its dependencies installed", async () => {
    const listed = execFileSync("npm", ["pack", "--dry-run", "--json"], {
      cwd: PACK,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [packed] = JSON.parse(listed) as [{ files: { path: string }[] }];
    const files = packed.files.map((file) => file.path);
    assert.deepEqual([...new Set(files.map((file) => file.split("/")[0]))].sort(), PUBLISHED);
    const { dependencies } = JSON.parse(
      fs.readFileSync(path.join(PACK, "package.json"), "utf8"),
    ) as { dependencies: object };
    const installed = Object.keys(dependencies).map((name) => [name, path.join(MODULES, name)]);
    const copy = folder("copied", Object.fromEntries(installed) as Record<string, string>);
    for (const file of files) fs.cpSync(path.join(PACK, file), path.join(copy, file));
    assert.deepEqual(await found(copy), { name: "ecs-sidecars@v0.1.0", rows: DEFAULT });
  });

  it("is its executable", async () => {
    const { name, rows } = await found(path.join(PACK, "run.js"));
    assert.deepEqual({ name, rows }, { name: "ecs-sidecars@v0.1.0", rows: DEFAULT });
  });

  it("is a pack of one's own in TypeScript that createPolicyPack makes", async () => {
    assert.deepEqual(await found(ownPack("created")), {
      name: "shop@v1.2.3",
      rows: [
        ["advisory", "exemptions-used", "raw-a-test-of-forms"],
        ["mandatory", "log-mode-implicit", "web"],
      ],
    });
  });

  it("is a pack of one's own that has other policies beside those of policies()", async () => {
    assert.deepEqual(await found(ownPack("composed")), {
      name: "shop@v1.2.3",
      rows: [
        ["mandatory", "cluster-is-tagged", "shop"],
        ["mandatory", "efs-transit-unencrypted", "web"],
      ],
    });
  });
});
