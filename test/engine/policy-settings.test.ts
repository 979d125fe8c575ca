import assert from "node:assert/strict";
import * as path from "node:path";
import { withCli } from "../support/cli";
import type { Cli } from "../support/cli";
import { ROOT } from "../support/engine";
import { EVENTS, PACK, places, runWithPack } from "../support/policy-run";
import type { Violation } from "../support/policy-run";

const RAW = path.join(ROOT, "test/engine/policies/raw");
const FAULTY = path.join(ROOT, "test/engine/faulty/typescript");
const OURS = path.join(ROOT, "examples/shared-volume");
const STACK = "a-test-of-settings";

const REASON = "Ticket 7.";

const BASELINE = ["efs-transit-unencrypted"];
const CONTROLS = [
  "container-insights-off",
  "efs-transit-unencrypted",
  "efs-without-access-control",
  "image-digest-missing",
  "root-filesystem-writable",
  "user-root",
];

/** Policies that find something in the raw program, by preset and level. */
const PRESETS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  baseline: { mandatory: BASELINE, advisory: [] },
  recommended: {
    mandatory: BASELINE,
    advisory: ["efs-without-access-control", "log-mode-implicit"],
  },
  "security-hub": { mandatory: CONTROLS, advisory: ["log-mode-implicit"] },
  strict: {
    mandatory: [
      ...CONTROLS,
      "image-from-docker-hub",
      "log-group-key-missing",
      "log-mode-implicit",
    ].sort(),
    advisory: [],
  },
};

const on = (folder: string, test: (cli: Cli) => Promise<void>): Promise<void> =>
  withCli(folder, (cli) => test(cli.inProcess()), {
    environment: EVENTS,
    stack: STACK,
  });

const policiesOf = (violations: readonly Violation[], wanted: string): string[] =>
  [
    ...new Set(violations.flatMap(({ level, policy }) => (level === wanted ? [policy] : []))),
  ].sort();

const textsOf = (violations: readonly Violation[], wanted: string): string[] =>
  violations.flatMap(({ policy, text }) => (policy === wanted ? [text] : []));

describe("settings of the policy pack on the command line", function () {
  this.timeout(240_000);

  it("come from the files of the presets", () =>
    on(RAW, async (cli) => {
      for (const [preset, expected] of Object.entries(PRESETS)) {
        const settings = path.join(PACK, "presets", `${preset}.json`);
        const { status, violations } = await runWithPack(cli, ["preview"], { settings });
        assert.deepEqual(textsOf(violations, "pack-settings"), []);
        const mandatory = policiesOf(violations, "mandatory");
        assert.equal(status, mandatory.length === 0 ? 0 : 1);
        const advisory = policiesOf(violations, "advisory");
        assert.deepEqual({ mandatory, advisory }, expected, preset);
      }
    }));

  it("exempt with a reason, as long as a day says, and are refused where nobody hears them", () =>
    on(FAULTY, async (cli) => {
      const settings = {
        // By container: here it is the one with the mistake, below another.
        "depends-on-unknown-container": {
          exemptions: [{ match: "web", reason: REASON, container: "app" }],
        },
        "task-memory-exceeded": {
          exemptions: [{ match: "log*", reason: REASON, container: "router" }],
        },
        "fargate-size-invalid": {
          exemptions: [{ match: "*::web", reason: REASON, expires: "2020-01-31" }],
        },
        "log-bufer-small": "advisory",
        "log-buffer-small": { minBufer: "1m" },
      };
      const { status, violations } = await runWithPack(cli, ["preview"], { settings });
      assert.equal(status, 1);
      assert.deepEqual(textsOf(violations, "depends-on-unknown-container"), []);
      assert.equal(textsOf(violations, "task-memory-exceeded").length, 1);
      assert.equal(textsOf(violations, "fargate-size-invalid").length, 1);
      assert.deepEqual(textsOf(violations, "exemptions-used"), [
        `What was let pass is seen.
1 finding was let pass:
  depends-on-unknown-container on "web": ${REASON}
`,
      ]);
      const understood = "The settings of this pack are understood, and its exemptions still hold.";
      assert.deepEqual(textsOf(violations, "pack-settings").sort(), [
        `${understood}\n"log-bufer-small" is no rule. Did you mean "log-buffer-small"?\n`,
        `${understood}\n"minBufer" is no option of "log-buffer-small". Did you mean "minBuffer"?\n`,
        `${understood}
The exemption from "fargate-size-invalid" for "*::web" ended on 2020-01-31. Its reason was: ${REASON}
Fix: Correct what it covered, or give it a new day.
`,
      ]);
      const mandatory = violations.filter(({ level }) => level === "mandatory");
      assert.equal(places(mandatory).length, 24 + 3);
    }));

  it("leave nothing to say of a deployed stack of ours that is analysed", () =>
    on(OURS, async (cli) => {
      await cli.succeeds("up", "--yes", "--skip-preview");
      const analyse = ["policy", "analyze", "--policy-pack", PACK];
      const { status, text } = await cli.run(...analyse);
      assert.equal(status, 0, text);
      assert.match(text, /^Policies:\n +✅ ecs-sidecars@v[^\n]*\n\n/m);
      const strict = await cli.run(
        ...analyse,
        "--policy-pack-config",
        `${PACK}/presets/strict.json`,
      );
      assert.equal(strict.status, 1, strict.text);
      assert.match(strict.text, /\[mandatory\].* image-digest-missing /);
    }));
});
