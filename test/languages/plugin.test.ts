import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import type { HostedProgram } from "../support/bare-engine";
import { withCli } from "../support/cli";
import { ROOT } from "../support/pulumi-process";
import { pluginIn } from "./languages";
import { LanguageStack } from "./stack";
import { yaml } from "./yaml";
import type { Component } from "./program";

const PROVIDER = path.join(ROOT, "provider");

const PROGRAM: readonly Component[] = [
  { type: "EcsTaskDefinition", name: "job", args: { container: { image: "acme/job:1" } } },
];

/** A folder as the repository's, without the executable: the language host runs it. */
function withoutExecutable(scratch: string): string {
  const folder = path.join(scratch, "repository", "provider");
  fs.mkdirSync(folder, { recursive: true });
  for (const name of ["PulumiPlugin.yaml", "package.json"]) {
    fs.copyFileSync(path.join(PROVIDER, name), path.join(folder, name));
  }
  for (const name of ["dist", "node_modules"]) {
    fs.symlinkSync(path.join(ROOT, name), path.join(scratch, "repository", name));
  }
  return folder;
}

/** How a program may come to the plugin. */
const FORMS: Readonly<Record<string, (scratch: string) => HostedProgram>> = {
  "the folder with its executable": () => ({ project: pluginIn(PROVIDER) }),
  "the folder by its PulumiPlugin.yaml": (scratch) => ({
    project: pluginIn(withoutExecutable(scratch)),
  }),
  "an executable on PATH": () => ({
    project: {},
    environment: { PATH: [PROVIDER, process.env["PATH"]].join(path.delimiter) },
  }),
};

describe("the plugin", function () {
  this.timeout(120_000);
  let stack: LanguageStack;
  before(async () => (stack = await LanguageStack.start()));
  after(() => {
    stack.stop();
  });

  for (const [form, used] of Object.entries(FORMS)) {
    it(`is ${form}`, async () => {
      const ended = await stack.hosted((folder) => {
        const { project, environment } = used(folder);
        return { project: { ...yaml(PROGRAM), ...project }, ...(environment && { environment }) };
      }, "preview");
      assert.deepEqual(
        Object.keys(stack.planned(ended).resources)
          .map((urn) => urn.split("::").at(-1))
          .sort(),
        [
          "job",
          "job-execution-policy-app-653583e5",
          "job-execution-role",
          "job-logs-app",
          "job-task-definition",
          "job-task-role",
        ],
      );
    });
  }

  it("is added to a project by pulumi package add", async () => {
    const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "ecs-sidecars-added-"));
    const aws = { name: "aws", path: path.join(ROOT, "local-aws") };
    const project = { name: "shop", ...yaml(PROGRAM), plugins: { providers: [aws] } };
    fs.writeFileSync(path.join(scratch, "Pulumi.yaml"), JSON.stringify(project));
    try {
      await withCli(scratch, async (cli) => {
        const { status } = await cli.run("preview");
        assert.equal(status === 0, false, "it is not there before");
        await cli.succeeds("package", "add", withoutExecutable(scratch));
        assert.match(await cli.succeeds("preview"), /EcsTaskDefinition +job create/);
      });
    } finally {
      fs.rmSync(scratch, { recursive: true });
    }
  });

  it("knows no other component", async () => {
    const other = { type: "EcsJob" as "EcsService", name: "job", args: {} };
    const { ok, text } = await stack.run("YAML", [other], "preview");
    assert.equal(ok, false);
    assert.match(text, /EcsJob/);
    assert.doesNotMatch(text, /node_modules/);
  });
});
