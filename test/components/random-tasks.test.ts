import assert from "node:assert/strict";
import fc from "fast-check";
import { checkInvariants } from "./invariants";
import { policiesOf } from "./iam";
import { statementsOf } from "./picture";
import { runService } from "./programs";
import { randomService } from "./random-tasks";
import { arn } from "./rows/row";

interface Statement {
  readonly Effect: string;
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
}

/** Resources by action, over all policies of a role. */
function granted(policies: Readonly<Record<string, unknown>>): Map<string, Set<string>> {
  const byAction = new Map<string, Set<string>>();
  for (const statement of Object.values(policies).flatMap(statementsOf) as Statement[]) {
    assert.equal(statement.Effect, "Allow");
    for (const action of statement.Action) {
      const resources = byAction.get(action) ?? new Set();
      statement.Resource.forEach((resource) => resources.add(resource));
      byAction.set(action, resources);
    }
  }
  return byAction;
}

function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort();
}

/** Actions whose API has no narrower resource. */
const UNSCOPED = [
  "ecr:GetAuthorizationToken",
  "ssmmessages:CreateControlChannel",
  "ssmmessages:CreateDataChannel",
  "ssmmessages:OpenControlChannel",
  "ssmmessages:OpenDataChannel",
];

describe("Any valid service", () => {
  it("is made, and may do exactly what it refers to", async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(randomService, async (service) => {
        const run = await runService(service.args);
        checkInvariants(run);
        const { parameterNames } = run.resources[0]?.outputs as {
          parameterNames: Record<string, string>;
        };
        const own = Object.values(parameterNames).map((name) =>
          arn("ssm", `parameter/${name.replace(/^\//, "")}`),
        );
        const execution = granted(policiesOf(run, "execution"));
        const task = granted(policiesOf(run, "task"));
        const grants = (action: string): string[] => sorted(execution.get(action) ?? []);
        assert.deepEqual(grants("ssm:GetParameters"), sorted([...service.parameters, ...own]));
        assert.deepEqual(grants("secretsmanager:GetSecretValue"), sorted(service.secrets));
        const streams = service.logGroups.map((group) => arn("logs", `log-group:${group}:*`));
        assert.deepEqual(grants("logs:PutLogEvents"), sorted(streams));
        assert.deepEqual(grants("logs:CreateLogStream"), sorted(streams));
        const may = (action: string): string[] => sorted(task.get(action) ?? []);
        const routed = service.routedGroups.map((group) => arn("logs", `log-group:${group}:*`));
        assert.deepEqual(may("logs:PutLogEvents"), sorted(routed));
        assert.deepEqual(may("logs:CreateLogStream"), sorted(routed));
        assert.deepEqual(may("firehose:PutRecordBatch"), sorted(service.streams));
        assert.deepEqual(may("sqs:SendMessage"), sorted(service.queues));
        const known = ["ssm", "secretsmanager", "logs", "sqs", "ecr", "ssmmessages", "firehose"];
        for (const [action, resources] of [...execution, ...task]) {
          assert.ok(known.includes(action.split(":")[0] ?? ""), action);
          assert.equal(resources.has("*"), UNSCOPED.includes(action), action);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("shows the same resources and containers in its first preview", async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(randomService, async ({ args }) => {
        const preview = await runService(args, { preview: true });
        const update = await runService(args);
        assert.deepEqual(preview.declared, update.declared);
        const names = (run: typeof update): unknown =>
          (run.resources[0]?.inputs["containers"] as { name: string }[]).map(({ name }) => name);
        assert.deepEqual(names(preview), names(update));
        assert.deepEqual(preview.messages.length, update.messages.length);
      }),
      { numRuns: 40 },
    );
  });

  it("is made alike each time", async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(randomService, async ({ args }) => {
        const [one, two] = [await runService(args), await runService(args)];
        assert.deepEqual(
          one.resources.map(({ wire }) => wire),
          two.resources.map(({ wire }) => wire),
        );
      }),
      { numRuns: 20 },
    );
  });
});
