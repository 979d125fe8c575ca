import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { withCli } from "../support/cli";
import type { Cli } from "../support/cli";
import { ROOT } from "../support/engine";

/** A program with secrets in the configuration of its stack, or as texts of its own. */
interface Program {
  readonly folder: string;
  readonly configured: readonly string[];
  /** Whether AWS is played by the plugin, and the first preview is one under the language host. */
  readonly hosted?: true;
  /** The texts of the program in a round, which it learns from the variable ROUND. */
  readonly literals?: (round: number) => readonly string[];
}

const SETTINGS = ["apiToken", "licence", "databasePassword", "splunkToken", "dockerHubToken"];
const LITERALS = [
  ...["value", "wrapped", "declared", "token", "key"],
  ...["object", "yaml", "stored", "task"],
];

const PROGRAMS: readonly Program[] = [
  { folder: "examples/all-fields", configured: SETTINGS },
  {
    folder: "examples/all-fields",
    configured: [],
    literals: () => SETTINGS.map((name) => `replace-me: pulumi config set --secret ${name}`),
  },
  { folder: "examples/firelens-two-destinations", configured: ["datadogKey"] },
  { folder: "examples/otel-new-relic", configured: ["newRelicKey"] },
  { folder: "examples/otel-new-relic", configured: [], literals: () => ["no-key-yet"] },
  {
    folder: "test/engine/secretive",
    hosted: true,
    configured: ["value", "declared", "found", "variable", "command", "collector"],
  },
  {
    folder: "test/engine/literal",
    hosted: true,
    configured: [],
    literals: (round) => LITERALS.map((name) => secretOf(name, round)),
  },
];

const UP = ["up", "--yes", "--skip-preview"];
const PREVIEWS = ["preview as JSON", "preview with differences"];
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
async function life(
  opened: Cli,
  { configured, hosted }: Program,
  scratch: string,
): Promise<Record<string, string>> {
  const cli = opened.inProcess();
  const places: Record<string, string> = {};
  const set = async (round: number): Promise<void> => {
    process.env["ROUND"] = String(round);
    if (configured.length === 0) return;
    const flags = configured.flatMap((name) => ["--secret", `${name}=${secretOf(name, round)}`]);
    await cli.succeeds("config", "set-all", ...flags);
  };
  const logged = async (name: string, ...args: string[]): Promise<void> => {
    places[name] = await cli.succeeds(...args, "--event-log", cli.file(`${name}.events`));
  };

  await set(1);
  places["preview as JSON"] = await (hosted ? opened : cli).succeeds("preview", "--json");
  places["preview with differences"] = await cli.succeeds("preview", "--diff");
  fs.writeFileSync(path.join(scratch, "faults"), JSON.stringify(FAILING));
  const failed = await cli.run(...UP, "--event-log", cli.file("failed-up.events"));
  assert.equal(failed.status === 0, false);
  assert.match(failed.text, /AccessDenied: not today/);
  places["failed up"] = failed.text;
  fs.writeFileSync(path.join(scratch, "faults"), "[]");
  await logged("up", ...UP);
  places["exported state"] = await cli.exported();

  await set(2);
  places["second preview as JSON"] = await cli.succeeds("preview", "--json");
  await logged("second-up", ...UP, "--refresh", "--diff");
  places["second exported state"] = await cli.exported();
  places["stack output"] = await cli.succeeds("stack", "output", "--json");
  return { ...places, ...cli.written() };
}

describe("secrets of a program", function () {
  this.timeout(300_000);

  for (const program of PROGRAMS) {
    const { folder, configured, literals } = program;
    it(`stand nowhere in clear but in AWS: ${literals ? "texts" : "settings"} of ${folder}`, async () => {
      const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "ecs-sidecars-secrets-"));
      const environment = {
        LOCAL_AWS_FAULTS: path.join(scratch, "faults"),
        // Without it there is no --event-log.
        PULUMI_DEBUG_COMMANDS: "true",
      };
      const check = async (cli: Cli): Promise<void> => {
        const places = await life(cli, program, scratch);
        const cloud = JSON.stringify(cli.cloud());
        const events = Object.keys(places).filter((place) => place.endsWith(".events"));
        assert.equal(events.length, 3);
        const telling = [...events, ...PREVIEWS, "exported state"];
        for (const place of telling) assert.match(places[place] ?? "", /EcsService/, place);
        // What the failed update has made is not told again.
        for (const place of ["failed up", "up"]) {
          assert.match(places[place] ?? "", /aws:ecs:Service/, place);
        }
        const isEvents = ([place]: [string, string]): boolean => place.endsWith(".events");
        // The engine masks settings in --event-log, but no texts (docs/not-proven.md).
        const searched = literals
          ? Object.fromEntries(Object.entries(places).filter((place) => !isEvents(place)))
          : places;
        const secrets = (round: number): readonly string[] =>
          literals?.(round) ?? configured.map((name) => secretOf(name, round));
        for (const secret of secrets(2)) assert.ok(cloud.includes(secret), `${secret} came to AWS`);
        const all = [...new Set([1, 2].flatMap(secrets))];
        assert.deepEqual(
          all.flatMap((secret) => found(secret, searched)),
          [],
        );
      };
      try {
        const settings = {
          ...{ environment, stack: "a-test-of-secrets" },
          aws: program.hosted ? "plugin" : "here",
        } as const;
        await withCli(path.join(ROOT, folder), check, settings);
      } finally {
        delete process.env["ROUND"];
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
    assert.deepEqual([...new Set(examples)].sort(), [...new Set(searched)].sort());
  });
});
