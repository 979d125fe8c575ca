import assert from "node:assert/strict";
import * as path from "node:path";
import { withCli } from "../support/cli";
import { ROOT } from "../support/engine";

const DEMO = path.join(ROOT, "tools/demo/broken");
const BROKEN = path.join(ROOT, "test/engine/broken");

/** What the programs keep secret; seven bytes, which one of the reports counts. */
const SECRET = "hunter2";

/** A program with mistakes, and all that the command line says about it. */
interface Row {
  readonly title: string;
  readonly folder: string;
  readonly report: string;
}

const ROWS: readonly Row[] = [
  {
    title: "several mistakes at once",
    folder: DEMO,
    report: `error: ECS service "api" has 6 mistakes:

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
     Fix: Use another port, or remove one of the mappings.`,
  },
  {
    title: "a wrong dependency",
    folder: BROKEN,
    report: `error: ECS service "web" has 1 mistake:

  1. container.dependsOn.databse
     The task has no container "databse"; it has "app" and "database". Did you mean "database"?
     Fix: Rename the dependency, or add a sidecar "databse".`,
  },
  {
    title: "an output for a plain value",
    folder: BROKEN,
    report: `error: ECS service "web" has 1 mistake:

  1. container.port
     The value is an output; it must be known when the program runs, because it decides what is made.
     Fix: Use a plain value here; outputs may stand in values such as images and variables.`,
  },
  {
    title: "a bad sidecar with secrets",
    folder: BROKEN,
    report: `error: ECS service "web" has 3 mistakes:

  1. sidecars.loader.port
     Port "3000/tcp" is already used by "app".
     Fix: Use another port, or remove one of the mappings.

  2. sidecars.loader.secretValues.KEY
     The text has 14000 bytes of UTF-8; a parameter holds at most 8192.
     Fix: Shorten the text, or deliver it in the image or from S3.

  3. sidecars.loader.secretValues.TOKEN
     The variable "TOKEN" is already defined by sidecars.loader.environment.TOKEN.
     Fix: Remove one of the two, or rename it.`,
  },
  {
    title: "a bad configuration of the collector",
    folder: BROKEN,
    report: `error: ECS service "web" has 2 mistakes:

  1. otelCollector.config.exporters.logging
     ADOT has no exporter "logging" since v0.42.0; the image is v0.49.0.
     Fix: Use "debug".

  2. otelCollector.config.service.pipelines.traces.exporters[1]
     The pipeline "traces" names "otlphtp", which is not defined in exporters. Did you mean "otlphttp"?
     Fix: Add "otlphtp:" to exporters, or remove the name.`,
  },
  {
    title: "bad options of the log driver",
    folder: BROKEN,
    report: `error: ECS service "web" has 2 mistakes:

  1. container.logging.maxBufferSize
     "lots" is not the size of a buffer.
     Fix: Write a number with k, m or g, such as "25m".

  2. container.logging.options.awslogs-multiline
     The log driver "awslogs" has no option "awslogs-multiline". Did you mean "awslogs-multiline-pattern"?
     Fix: Rename the option, or remove it.`,
  },
];

/** What the command line shows as diagnostics, the indentation of their list taken off. */
function diagnosticsIn(text: string): string {
  const [, shown = ""] =
    /^Diagnostics:\n {2}pulumi:pulumi:Stack .*\n([^]*?)\n\nResources:$/m.exec(text) ?? [];
  return shown.replace(/^ {4}/gm, "");
}

const UP = ["up", "--yes", "--skip-preview"];

describe("a program with mistakes on the command line", function () {
  this.timeout(120_000);

  const fails = ({ title, folder, report }: Row, operation: readonly string[]): void => {
    it(`fails pulumi ${operation.join(" ")} with one report of ${title}, and makes nothing`, () =>
      withCli(
        folder,
        async (cli) => {
          const { status, text } = await cli.run(...operation);
          assert.equal(diagnosticsIn(text), report, text);
          assert.equal(status, 1);
          assert.doesNotMatch(text, /\.[jt]s:\d+|^ +at /m, "a stack trace");
          assert.ok(!text.includes(SECRET), "a secret value");
          assert.deepEqual(cli.cloud().accounts, {});
        },
        { environment: { MISTAKE: title, SECRET } },
      ));
  };

  for (const row of ROWS) fails(row, UP);
  for (const row of ROWS.slice(0, 1)) fails(row, ["preview"]);
});
