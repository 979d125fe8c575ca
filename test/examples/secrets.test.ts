import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { withCli } from "../support/cli";
import type { Cli } from "../support/cli";
import { ROOT } from "../support/engine";

/** A program with secrets in the configuration of its stack. */
interface Program {
  readonly folder: string;
  readonly configured: readonly string[];
}

const PROGRAMS: readonly Program[] = [
  {
    folder: "examples/all-fields",
    configured: ["apiToken", "licence", "databasePassword", "splunkToken", "dockerHubToken"],
  },
  { folder: "examples/otel-new-relic", configured: ["newRelicKey"] },
  {
    folder: "test/engine/secretive",
    configured: ["value", "declared", "found", "variable", "command", "collector"],
  },
];

const FAILING = [
  { operation: "create", type: "aws:ecs/service:Service", message: "AccessDenied: not today" },
];

/** A secret that nothing else contains. */
const secretOf = (name: string, round: number): string => `canary${round}0a1b2c3d4e5f${name}`;

/** The forms in which a text may be found, by where they are found. */
function found(secret: string, places: Readonly<Record<string, string>>): string[] {
  const encoded = Buffer.from(secret).toString("base64").replace(/=+$/, "");
  return Object.entries(places)
    .filter(([, text]) => text.includes(secret) || text.includes(encoded))
    .map(([place]) => `${secret} in ${place}`);
}

/** What the engine and the command line say and write in the life of a stack, by place. */
function life(cli: Cli, { configured }: Program, scratch: string): Record<string, string> {
  const places: Record<string, string> = {};
  const set = (round: number): void => {
    const flags = configured.flatMap((name) => ["--secret", `${name}=${secretOf(name, round)}`]);
    cli.succeeds("config", "set-all", ...flags);
  };
  const logged = (name: string, ...args: string[]): void => {
    places[name] = cli.succeeds(...args, "--event-log", cli.file(`${name}.events`));
  };

  set(1);
  places["preview as JSON"] = cli.succeeds("preview", "--json");
  places["preview with differences"] = cli.succeeds("preview", "--diff");
  fs.writeFileSync(path.join(scratch, "faults"), JSON.stringify(FAILING));
  const failed = cli.run("up", "--yes", "--event-log", cli.file("failed-up.events"));
  assert.equal(failed.status === 0, false);
  assert.match(failed.text, /AccessDenied: not today/);
  places["failed up"] = failed.text;
  fs.writeFileSync(path.join(scratch, "faults"), "[]");
  logged("up", "up", "--yes");
  places["exported state"] = cli.state();

  set(2);
  places["second preview as JSON"] = cli.succeeds("preview", "--json");
  logged("second-up", "up", "--yes", "--refresh", "--diff");
  places["second exported state"] = cli.state();
  places["stack output"] = cli.succeeds("stack", "output", "--json");
  return { ...places, ...cli.written() };
}

describe("secrets of a program", function () {
  this.timeout(300_000);

  for (const program of PROGRAMS) {
    it(`stand nowhere in clear but in AWS: ${program.folder}`, () => {
      const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "ecs-sidecars-secrets-"));
      const environment = {
        LOCAL_AWS_FAULTS: path.join(scratch, "faults"),
        // Without it there is no --event-log.
        PULUMI_DEBUG_COMMANDS: "true",
      };
      const check = (cli: Cli): void => {
        const places = life(cli, program, scratch);
        const cloud = JSON.stringify(cli.cloud());
        const events = Object.keys(places).filter((place) => place.endsWith(".events"));
        assert.equal(events.length, 3);
        const telling = [...events, "preview as JSON", "exported state"];
        for (const place of telling) assert.match(places[place] ?? "", /EcsService/, place);
        // What the failed update has made is not told again.
        for (const place of ["failed up", "up"]) {
          assert.match(places[place] ?? "", /aws:ecs:Service/, place);
        }
        for (const name of program.configured) {
          assert.ok(cloud.includes(secretOf(name, 2)), `${name} came to AWS`);
          const leaks = [1, 2].flatMap((round) => found(secretOf(name, round), places));
          assert.deepEqual(leaks, []);
        }
      };
      try {
        withCli(path.join(ROOT, program.folder), check, environment, "a-test-of-secrets");
      } finally {
        fs.rmSync(scratch, { recursive: true, force: true });
      }
    });
  }

  it("are looked for in every example that has one", () => {
    const examples = fs
      .readdirSync(path.join(ROOT, "examples"), { recursive: true, encoding: "utf8" })
      .filter((file) => /^[^/]+\/[^/]+\.ts$/.test(file))
      .filter((file) =>
        /getSecret|requireSecret|pulumi\.secret|secretValues|secret: true/.test(
          fs.readFileSync(path.join(ROOT, "examples", file), "utf8"),
        ),
      )
      .map((file) => `examples/${path.dirname(file)}`);
    const searched = PROGRAMS.map(({ folder }) => folder).filter((folder) =>
      folder.startsWith("examples/"),
    );
    assert.deepEqual([...new Set(examples)].sort(), [...searched].sort());
  });
});
