import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { withCli } from "../support/cli";
import { ROOT } from "../support/engine";
import { EVENTS, places, runWithPack } from "../support/policy-run";
import type { PolicyRun } from "../support/policy-run";
import { pathWithPython } from "../support/python";

const FAULTY = path.join(ROOT, "test/engine/faulty");

/** The mistakes of the program, each by the one mandatory policy that finds it. */
const MISTAKES = [
  ["collector-reference-undefined", "collector", "insecureValue:11:19"],
  ["container-timeout-range", "web", "containerDefinitions[2].startTimeout"],
  ["credential-in-environment", "web", "containerDefinitions[0].environment[0]"],
  ["depends-on-completion-of-essential", "web", "containerDefinitions[0].dependsOn[1]"],
  ["depends-on-condition-unknown", "logs", "containerDefinitions[0].dependsOn[0]"],
  ["depends-on-healthy-without-health-check", "web", "containerDefinitions[0].dependsOn[2]"],
  ["depends-on-unknown-container", "web", "containerDefinitions[0].dependsOn[0]"],
  ["deployment-cannot-progress", "web", "deploymentMinimumHealthyPercent"],
  ["execution-role-missing", "web", "executionRoleArn"],
  ["fargate-network-mode", "logs", "networkMode"],
  ["fargate-size-invalid", "web", "memory"],
  ["firelens-output-missing", "logs", "containerDefinitions[0].logConfiguration"],
  ["firelens-router-own-logs", "logs", "containerDefinitions[1].logConfiguration"],
  ["health-check-command-form", "web", "containerDefinitions[3].healthCheck.command"],
  ["health-check-range", "web", "containerDefinitions[3].healthCheck.interval"],
  ["inline-policy-incomplete", "task", "inlinePolicies[0].policy.Statement[0]"],
  ["log-driver-unknown", "web", "containerDefinitions[3].logConfiguration"],
  [
    "log-option-unknown",
    "web",
    "containerDefinitions[2].logConfiguration.options.awslogs-multilin-pattern",
  ],
  ["mount-of-undeclared-volume", "web", "containerDefinitions[0].mountPoints[0]"],
  ["parameter-value-braces", "template", "insecureValue"],
  ["pid-mode-refused-by-fargate", "logs", "pidMode"],
  ["port-duplicate", "web", "containerDefinitions[2].portMappings[0]"],
  ["restart-policy-range", "web", "containerDefinitions[2].restartPolicy.restartAttemptPeriod"],
  ["secret-reference-invalid", "web", "containerDefinitions[0].secrets[0]"],
  ["task-memory-exceeded", "logs", "containerDefinitions[0].memory"],
];

/** All that is said of some of them. */
const TEXTS: Readonly<Record<string, string>> = {
  "collector-reference-undefined": `A pipeline and the list of extensions name only what is defined.
insecureValue:11:19: The pipeline "traces" names "xray", which is not defined in exporters.
Fix: Add "xray:" to exporters, or remove the name.
`,
  "credential-in-environment": `Credentials do not stand in plain environment variables.
containerDefinitions[0].environment[0]: The variable "DB_PASSWORD" looks like a credential and is readable in the task definition.
Fix: Move it to secrets.
`,
  "depends-on-unknown-container": `A container depends only on containers of its task.
containerDefinitions[0].dependsOn[0]: The task has no container "colector"; it has "app", "migrate", "cache" and "collector". Did you mean "collector"?
Fix: Rename the dependency, or add a container "colector".
`,
  "fargate-size-invalid": `The task has a size that Fargate offers.
memory: Fargate has no task size with "256" CPU units and "3072" MiB.
Fix: Use 512, 1024 or 2048 MiB.
`,
};

/** The first preview of the program in a language. */
function preview(
  language: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<PolicyRun> {
  return withCli(
    path.join(FAULTY, language),
    async (cli) => {
      const run = await runWithPack(cli, ["preview"]);
      assert.deepEqual(cli.cloud().accounts, {});
      return run;
    },
    { environment: { ...EVENTS, ...extra } },
  );
}

const mandatory = ({ violations }: PolicyRun): PolicyRun["violations"] =>
  violations.filter(({ level }) => level === "mandatory");

const policiesIn = ({ text }: PolicyRun): string => /^Policies:\n[^]*?\n\n/m.exec(text)?.[0] ?? "";

describe("the policy pack at the first preview of a program without this package", function () {
  this.timeout(240_000);
  let typescript: PolicyRun;
  before(async () => (typescript = await preview("typescript")));

  it("finds each of 25 mistakes with one mandatory policy, and fails the preview", () => {
    assert.equal(MISTAKES.length, 25);
    assert.deepEqual(places(mandatory(typescript)), MISTAKES);
    assert.match(typescript.text, /^ +error: preview failed$/m);
    assert.equal(typescript.status, 1);
  });

  it("says what is wrong, where, and what to do", () => {
    const said = Object.keys(TEXTS).map((policy) =>
      mandatory(typescript).flatMap((one) => (one.policy === policy ? [one.text] : [])),
    );
    assert.deepEqual(
      said,
      Object.values(TEXTS).map((text) => [text]),
    );
    assert.ok(!typescript.text.includes("hunter2"), "a credential");
  });

  it("finds the same in a program in Python", async () => {
    const python = await preview("python", { PATH: pathWithPython() });
    assert.deepEqual(places(python.violations), places(typescript.violations));
    assert.equal(policiesIn(python), policiesIn(typescript));
    assert.match(policiesIn(python), /fargate-size-invalid/);
    assert.equal(python.status, typescript.status);
  });
});

describe("the Python packages of the tests", () => {
  it("have the versions that package.json has", () => {
    const { devDependencies } = JSON.parse(
      fs.readFileSync(path.join(ROOT, "package.json"), "utf8"),
    ) as { devDependencies: Record<string, string> };
    const pinned = fs.readFileSync(path.join(ROOT, "tools/python/requirements.txt"), "utf8");
    const version = (name: string): string | undefined =>
      pinned.split("\n").find((line) => line.startsWith(`${name}==`));
    assert.deepEqual(
      [version("pulumi"), version("pulumi_aws")],
      [
        `pulumi==${String(devDependencies["@pulumi/pulumi"])}`,
        `pulumi_aws==${String(devDependencies["@pulumi/aws"])}`,
      ],
    );
  });
});
