import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { goldenOf } from "../examples/golden";
import { withCli } from "../support/cli";
import type { Cli } from "../support/cli";
import { EVENTS, runWithPack } from "../support/policy-run";
import { ROOT } from "../support/pulumi-process";
import { GO_ENVIRONMENT, pythonEnvironment } from "./languages";

/** What each example wants configured in Go, by what the program in TypeScript has made. */
const CONFIGURED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "general-sidecar": {
    cluster: "Cluster::cluster",
    loadBalancerSecurityGroup: "SecurityGroup::load-balancer",
    targetGroup: "TargetGroup::api",
    fileSystem: "FileSystem::files",
    accessPoint: "AccessPoint::files",
  },
  "otel-new-relic": {
    cluster: "Cluster::cluster",
    newRelicKeyParameter: "Parameter::new-relic-key",
  },
  "firelens-cloudwatch": { cluster: "Cluster::cluster" },
};

const ENVIRONMENTS: Readonly<Record<string, () => Record<string, string>>> = {
  yaml: () => ({}),
  python: pythonEnvironment,
};

const UP = ["up", "--yes", "--skip-preview"];

function golden(example: string): unknown {
  const file = path.join(ROOT, "test/examples/golden", `${example}.json`);
  return JSON.parse(fs.readFileSync(file, "utf8"));
}

/**
 * The policies of grants on what the program in TypeScript makes, and the one in Go knows: their names
 * follow what is known.
 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  "general-sidecar": [
    "create api-task-policy-app-#",
    "create api-task-policy-nginx-#",
    "delete api-task-policy-app",
    "delete api-task-policy-nginx",
  ],
  "otel-new-relic": [
    "create api-execution-policy-otel-collector-#",
    "delete api-execution-policy-otel-collector",
    "delete api-execution-policy-otel-collector-#",
  ],
  "firelens-cloudwatch": [],
};

function nameIn(urn: string): string {
  return (urn.split("::").at(-1) ?? "").replace(/-[0-9a-f]{8}$/, "-#");
}

interface Network {
  readonly subnets: readonly string[];
}

interface Step {
  readonly op: string;
  readonly urn: string;
}

function steps(cli: Cli): Step[] {
  const lines = fs.readFileSync(cli.file("events.json"), "utf8").trim().split("\n");
  return lines
    .map((line) => JSON.parse(line) as { resourcePreEvent?: { metadata: Step } })
    .flatMap(({ resourcePreEvent }) => (resourcePreEvent ? [resourcePreEvent.metadata] : []));
}

describe("an example in another language", function () {
  this.timeout(300_000);

  for (const [example, configured] of Object.entries(CONFIGURED)) {
    for (const [language, environment] of Object.entries(ENVIRONMENTS)) {
      it(`makes what its twin in TypeScript makes: ${example}/${language}`, async () => {
        const check = async (cli: Cli): Promise<void> => {
          await cli.succeeds("config", "set", "--secret", "newRelicKey", "a key");
          const { status, text, violations } = await runWithPack(cli, UP);
          assert.deepEqual([status, violations], [0, []], text);
          assert.deepEqual(goldenOf(cli.resources()), golden(example));
        };
        const folder = path.join(ROOT, "examples", example, language);
        await withCli(folder, check, { environment: { ...EVENTS, ...environment() } });
      });
    }

    it(`changes only names of policies in what its twin in TypeScript made: ${example}/go`, async () => {
      const folder = path.join(ROOT, "examples", example);
      const check = async (cli: Cli): Promise<void> => {
        await cli.inProcess().succeeds(...UP);
        const made = cli.resources();
        const service = made.find(({ urn }) => urn.includes("aws:ecs/service:Service::"));
        const { networkConfiguration } = service?.inputs as { networkConfiguration: Network };
        await cli.moveTo(path.join(folder, "go"));
        const group = made.find(({ urn }) => urn.includes("EcsService$aws:ec2/securityGroup:"));
        const settings = [
          ...networkConfiguration.subnets.map((id, i) => `subnets[${i}]=${id}`),
          `vpc=${String(group?.inputs?.["vpcId"])}`,
          ...Object.entries(configured).map(
            ([key, end]) => `${key}=${made.find(({ urn }) => urn.endsWith(end))?.id ?? ""}`,
          ),
        ];
        const flags = settings.flatMap((setting) => ["--plaintext", setting]);
        await cli.succeeds("config", "set-all", "--path", ...flags);
        await cli.succeeds("preview", "--event-log", cli.file("events.json"));
        const ours = steps(cli).filter(({ urn }) => urn.includes("ecs-sidecars:index:"));
        const changed = ours
          .filter(({ op }) => op !== "same")
          .map(({ op, urn }) => `${op} ${nameIn(urn)}`);
        assert.deepEqual(changed.sort(), KNOWN[example]);
        assert.ok(ours.length - changed.length >= 8, "the rest is the same");
      };
      const environment = { ...EVENTS, ...GO_ENVIRONMENT };
      // The example's own test may run at the same time.
      await withCli(folder, check, { environment, stack: "a-test-in-go" });
    });
  }
});
