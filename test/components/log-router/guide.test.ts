import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import type { LogRouterArgs } from "../../../components";
import { ROOT } from "../../support/engine";
import { policiesOf } from "../iam";
import { byName, statementsOf } from "../picture";
import { runService } from "../programs";

// The guide's table of destinations says what each becomes and may do, whatever is asked of it.

const AWS = { region: "us-east-1", roleArn: "arn:aws:iam::999999999999:role/logs" };
const key = "/logs/key";
const host = "logs.example.com";
const domain = "search-shop-abcdefghijklmnopqrstuvwxyz.eu-west-1.es.amazonaws.com";

/** For each destination the programs that have all of its arguments together. */
const WAYS: Readonly<Record<string, readonly LogRouterArgs[]>> = {
  cloudWatch: [
    { cloudWatch: { logKey: "log" } },
    { cloudWatch: { logGroupName: "/shop", createLogGroup: false, ...AWS } },
  ],
  firehose: [
    { firehose: { deliveryStream: "shop" } },
    { firehose: { deliveryStream: "shop", ...AWS } },
  ],
  kinesis: [{ kinesis: { stream: "shop" } }, { kinesis: { stream: "shop", ...AWS } }],
  s3: [
    { s3: { bucket: "shop", kmsKeyArn: "arn:aws:kms:eu-west-1:123456789012:key/1" } },
    { s3: { bucket: "shop", ...AWS } },
  ],
  openSearch: [
    { openSearch: { host: domain } },
    { openSearch: { host: "abc.eu-west-1.aoss.amazonaws.com" } },
    { openSearch: { host: domain, ...AWS } },
    { openSearch: { host, user: "shop", passwordFrom: key } },
  ],
  datadog: [{ datadog: { apiKeyFrom: key, source: "nginx", tags: { team: "shop" } } }],
  newRelic: [{ newRelic: { licenseKeyFrom: key } }],
  splunk: [{ splunk: { host, tokenFrom: key, index: "i", source: "s", sourceType: "t" } }],
  http: [
    { http: { host, header: "X-Team shop", headerFrom: key, user: "shop", passwordFrom: key } },
  ],
  loki: [{ loki: { host, tenantId: "shop", user: "shop", passwordFrom: key } }],
};

type Told = "name" | "options" | "secretOptions" | "actions";

/** What the guide's row of a destination says, in code spans. */
function documented(destination: string): Record<string, unknown> {
  const guide = fs.readFileSync(path.join(ROOT, "docs/log-routing.md"), "utf8");
  const row = guide.split("\n").find((line) => line.startsWith(`| \`${destination}\` `)) ?? "";
  const [, , name, options, secretOptions, may] = row
    .split("|")
    .map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text).sort());
  const actions = may?.filter((text) => text?.includes(":"));
  return { name, options, secretOptions, actions };
}

/** What the programs of a destination render. */
async function rendered(ways: readonly LogRouterArgs[]): Promise<Record<string, unknown>> {
  const found: Record<Told, Set<string>> = {
    name: new Set(),
    options: new Set(),
    secretOptions: new Set(),
    actions: new Set(),
  };
  for (const logRouter of ways) {
    const run = await runService({ logRouter });
    const task = run.resources.find(({ name }) => name === "web-task-definition");
    const { app } = byName(task?.inputs["containerDefinitions"]);
    const { options, secretOptions = [] } = app?.["logConfiguration"] as {
      options: Record<string, string>;
      secretOptions?: { name: string }[];
    };
    const { Name = "", ...others } = options;
    const statements = Object.values(policiesOf(run, "task")).flatMap(statementsOf);
    const actions = statements.flatMap((statement) => (statement as { Action: string[] }).Action);
    found.name.add(Name);
    for (const name of Object.keys(others)) found.options.add(name);
    for (const { name } of secretOptions) found.secretOptions.add(name);
    for (const action of actions) found.actions.add(action);
  }
  found.actions.delete("sts:AssumeRole");
  return Object.fromEntries(
    Object.entries(found).map(([field, texts]) => [field, [...texts].sort()]),
  );
}

describe("The guide's table of destinations", () => {
  for (const [destination, ways] of Object.entries(WAYS)) {
    it(`is true of ${destination}`, async () => {
      assert.deepEqual(documented(destination), await rendered(ways));
    });
  }
});
