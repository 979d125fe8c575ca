import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { engineEnvironment, ensureEngine } from "../tools/engine/engine.mjs";

const PROGRAM = path.join(import.meta.dirname, "program");
const MOST_OUTPUT = 1 << 30;
// The command line keeps a stack's settings beside the program: two runs must not share them.
const STACK = `bench-${process.pid}`;

/** Runs `body` with a stack of its own for `bench/program`, on the stand-in for AWS. */
export async function withStack({ program, services, promises = false, plugin }, body) {
  const { bin } = await ensureEngine();
  const scratch = mkdtempSync(path.join(tmpdir(), "ecs-sidecars-bench-"));
  const [home, backend] = ["home", "backend"].map((name) => path.join(scratch, name));
  for (const folder of [home, backend]) mkdirSync(folder);
  const measured = path.join(scratch, "measured.json");
  const env = {
    ...process.env,
    ...engineEnvironment({ bin, home, backend }),
    LOCAL_AWS_CLOUD: path.join(scratch, "cloud.json"),
    // The backend in a folder otherwise writes the whole state at every step.
    PULUMI_EXPERIMENTAL: "true",
    PULUMI_SKIP_CHECKPOINTS: "true",
    ...(plugin && { PULUMI_DEBUG_PROVIDERS: `ecs-sidecars:${plugin}` }),
    BENCH_PROGRAM: program,
    BENCH_SERVICES: String(services),
    BENCH_PROMISES: String(promises),
    BENCH_MEASURED: measured,
  };
  const pulumi = (...args) =>
    execFileSync("pulumi", [...args, "--non-interactive", "--color", "never"], {
      cwd: PROGRAM,
      env,
      encoding: "utf8",
      maxBuffer: MOST_OUTPUT,
      stdio: ["ignore", "pipe", "pipe"],
    });
  try {
    pulumi("stack", "init", STACK);
    return body({ pulumi, measured: () => JSON.parse(readFileSync(measured, "utf8")) });
  } finally {
    rmSync(path.join(PROGRAM, `Pulumi.${STACK}.yaml`), { force: true });
    rmSync(scratch, { recursive: true, force: true });
  }
}
