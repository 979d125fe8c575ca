import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import type { Said } from "../support/cli";
import { ROOT } from "../support/pulumi-process";
import { PROGRAM } from "./cases";
import { go } from "./go";
import { GO_ENVIRONMENT, pythonEnvironment, writeGoModule } from "./languages";
import { python } from "./python";

const WRONG_PYTHON = `import pulumi_ecs_sidecars as ecs

ecs.EcsTaskDefinition("a", container=ecs.ContainerArgs(image="x", port="80"))
ecs.EcsTaskDefinition("b", container=ecs.ContainerArgs(image="x", depend_on={}))
ecs.EcsTaskDefinition("c", contianer=ecs.ContainerArgs(image="x"))
ecs.EcsTaskDefinition("d", container=ecs.ContainerArgs(port=80))
`;

describe("the types of a generated SDK", function () {
  this.timeout(300_000);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ecs-sidecars-types-"));
  let environment: Record<string, string>;
  before(() => (environment = pythonEnvironment()));
  after(() => fs.rmSync(folder, { recursive: true }));

  function run(command: string, args: readonly string[], more: Record<string, string>): Said {
    const env = { ...process.env, ...more };
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      env,
      encoding: "utf8",
    });
    return { status, text: `${stdout}${stderr}` };
  }

  /** What mypy has against a program; generated code is not looked at, as in an installed package. */
  function mypy(text: string): Said {
    fs.writeFileSync(path.join(folder, "program.py"), text);
    const flags = ["--strict", "--follow-imports=silent", "--cache-dir=cache"];
    return run("python", ["-m", "mypy", ...flags, "program.py"], {
      ...environment,
      MYPYPATH: environment["PYTHONPATH"] ?? "",
    });
  }

  it("let a program in Python pass mypy --strict", () => {
    const { status, text } = mypy(python(PROGRAM));
    assert.deepEqual([status, text], [0, "Success: no issues found in 1 source file\n"]);
  });

  it("find mistakes in Python before it runs", () => {
    const { status, text } = mypy(WRONG_PYTHON);
    const lines = [...text.matchAll(/^program\.py:(\d+): error:/gm)].map(([, line]) => line);
    assert.deepEqual([status, [...new Set(lines)]], [1, ["3", "4", "5", "6"]]);
  });

  it("let a program in Go pass go vet, and find its mistakes", () => {
    writeGoModule(folder);
    const vet = (text: string): Said => {
      fs.writeFileSync(path.join(folder, "main.go"), text);
      return run("go", ["vet", "."], GO_ENVIRONMENT);
    };
    const text = go(PROGRAM);
    assert.deepEqual(vet(text), { status: 0, text: "" });
    const { status, text: said } = vet(text.replace("DependsOn:", "DependOn:"));
    assert.equal(status, 1);
    assert.match(
      said,
      /unknown field DependOn in struct literal of type ecssidecars.ContainerArgs/,
    );
  });

  it("compile in the Node SDK", () => {
    const generator = path.join(ROOT, "tools/sdks/generator.mjs");
    const made = path.join(folder, "nodejs");
    const schema = path.join(ROOT, "provider/schema.json");
    const generate = [generator, "generate", schema, "nodejs", made];
    assert.deepEqual(run(process.execPath, generate, {}), { status: 0, text: "" });
    fs.symlinkSync(path.join(ROOT, "node_modules"), path.join(made, "node_modules"));
    const tsc = path.join(ROOT, "node_modules/typescript/bin/tsc");
    const compile = [tsc, "-p", made, "--noEmit", "--types", "node"];
    assert.deepEqual(run(process.execPath, compile, {}), { status: 0, text: "" });
  });

  it("carry the documents of the arguments to the editor", () => {
    const help =
      "import pulumi_ecs_sidecars as e; print(e.HealthCheckArgs.__doc__ or e.HealthCheckArgs.__init__.__doc__)";
    assert.match(
      run("python", ["-c", help], environment).text,
      /Seconds between two checks, from 5 to 300/,
    );
    const documented = [
      "doc",
      "-C",
      path.join(ROOT, "sdk/go/ecssidecars"),
      "HealthCheckArgs.Interval",
    ];
    const { text } = run("go", documented, GO_ENVIRONMENT);
    assert.match(text, /Seconds between two checks, from 5 to 300. Default: 10./);
  });
});
