import assert from "node:assert/strict";
import * as path from "node:path";
import { withCli } from "../support/cli";
import { ROOT } from "../support/engine";

const BROKEN = path.join(ROOT, "tools/demo/broken");

const REPORT = `error: ECS service "api" has 6 mistakes:

  1. container.dependsOn.cahce
     The task has no container "cahce"; it has "app", "cache" and "loader". Did you mean "cache"?
     Fix: Rename the dependency, or add a sidecar "cahce".

  2. container.dependsOn.loader
     The condition "SUCCESS" waits for "loader" to exit, but "loader" is essential: its exit stops the task.
     Fix: Set sidecars.loader.essential to false, or wait for START or HEALTHY.

  3. memory
     Fargate has no task size with "256" CPU units and "3072" MiB.
     Fix: Use 512, 1024 or 2048 MiB, or leave memory out.

  4. sidecars.cache.healthCheck.command
     The command begins with "redis-cli"; ECS needs CMD or CMD-SHELL there.
     Fix: Put "CMD" first to run the program itself, or "CMD-SHELL" to run a line in the image's shell.

  5. sidecars.cache.healthCheck.interval
     The interval is "1"; ECS accepts 5 to 300 seconds.
     Fix: Use a value from 5 to 300.

  6. sidecars.cache.port
     Port "3000/tcp" is already used by "app".
     Fix: Use another port, or remove one of the mappings.
`;

describe("a program with mistakes on the command line", function () {
  this.timeout(120_000);

  for (const operation of [["preview"], ["up", "--yes"]]) {
    it(`makes pulumi ${operation.join(" ")} report them all, and make nothing`, () =>
      withCli(BROKEN, (cli) => {
        const { status, text } = cli.run(...operation);
        assert.notEqual(status, 0);
        const report = text.replace(/^ {4}/gm, "").replace(/[ \t]+$/gm, "");
        assert.ok(report.includes(REPORT), report);
        assert.ok(!/\.ts:\d+/.test(text), "no stack trace");
        assert.deepEqual(cli.cloud().accounts, {});
      }));
  }
});
