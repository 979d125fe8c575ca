// `make demo`: the example general-sidecar on the real engine and the stand-in for AWS.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { engineEnvironment, ensureEngine } from "../engine/engine.mjs";
import { containerTable } from "./containers.mjs";

const ROOT = path.resolve(import.meta.dirname, "../..");
const EXAMPLE = path.join(ROOT, "examples/general-sidecar");
const BROKEN = path.join(import.meta.dirname, "broken");

// The command line keeps a stack's settings beside the program.
const STACKS = { [EXAMPLE]: "demo", [BROKEN]: "broken" };

const { bin } = await ensureEngine();
const scratch = mkdtempSync(path.join(tmpdir(), "ecs-sidecars-demo-"));
for (const folder of ["home", "backend"]) mkdirSync(path.join(scratch, folder));
const env = {
  ...process.env,
  ...engineEnvironment({
    bin,
    home: path.join(scratch, "home"),
    backend: path.join(scratch, "backend"),
  }),
  LOCAL_AWS_CLOUD: path.join(scratch, "cloud.json"),
  LOCAL_AWS_QUIET: "1", // said once, below
  // The programs were type-checked by `make check`; a demo should not wait for it again.
  PULUMI_NODEJS_TRANSPILE_ONLY: "true",
};

function pulumi(cwd, args, { show = true, mayFail = false } = {}) {
  const quiet = ["--non-interactive", ...(show ? [] : ["--color", "never"])];
  const { status, stdout, error } = spawnSync("pulumi", [...args, ...quiet], {
    cwd,
    env,
    encoding: "utf8",
    stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
  });
  if (error) throw error;
  if (status !== 0 && !mayFail) throw new Error(`pulumi ${args.join(" ")} failed`);
  if (status === 0 && mayFail) throw new Error(`pulumi ${args.join(" ")} was to fail`);
  return stdout;
}

function say(text) {
  const bold = process.stdout.isTTY ? ["\x1b[1m", "\x1b[0m"] : ["", ""];
  console.log(`\n${bold[0]}▶ ${text}${bold[1]}\n`);
}

try {
  console.log("This demo runs on local-aws, a stand-in. It is not AWS, and nothing is charged.");
  pulumi(EXAMPLE, ["stack", "init", STACKS[EXAMPLE]], { show: false });

  say("pulumi preview   (examples/general-sidecar)");
  pulumi(EXAMPLE, ["preview", "--suppress-progress", "--suppress-outputs"]);

  say("pulumi up");
  pulumi(EXAMPLE, ["up", "--yes", "--skip-preview", "--suppress-progress"]);
  console.log(containerTable(JSON.parse(pulumi(EXAMPLE, ["stack", "export"], { show: false }))));

  say("pulumi up        (again: nothing to do)");
  pulumi(EXAMPLE, ["up", "--yes", "--skip-preview", "--suppress-progress", "--suppress-outputs"]);

  say("pulumi preview   (a variant with mistakes: all of them, before anything is made)");
  pulumi(BROKEN, ["stack", "init", STACKS[BROKEN]], { show: false });
  pulumi(BROKEN, ["preview", "--suppress-progress"], { mayFail: true });

  say("pulumi destroy   (what is left are revisions of the task definition)");
  pulumi(EXAMPLE, ["destroy", "--yes", "--skip-preview", "--suppress-progress"]);

  say("Done. The program: examples/general-sidecar/index.ts; on real AWS: README.md");
} finally {
  rmSync(scratch, { recursive: true, force: true });
  for (const [folder, stack] of Object.entries(STACKS)) {
    rmSync(path.join(folder, `Pulumi.${stack}.yaml`), { force: true });
  }
}
