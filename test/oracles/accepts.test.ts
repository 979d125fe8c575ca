import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import fc from "fast-check";
import { runService } from "../components/programs";
import { randomService } from "../components/random-tasks";
import { bare } from "../support/mocks/wire";
import { ROOT } from "../support/engine";
import { botocore, cfnLint } from "./oracles";
import type { OracleFinding } from "./oracles";
import { render, requestsOf, templateOf } from "./program";
import type { Made } from "./program";
import type { Rendered } from "./rendered";

/** Repeats a failure: `ORACLE_SEED=1 npx mocha test/oracles`; other seeds are other services. */
const SEED = Number(process.env["ORACLE_SEED"] ?? 20261121);
const RANDOM_SERVICES = 300;
/** cfn-lint takes its time: of the others it sees what ECS gets. */
const WHOLE_PROGRAMS = 60;
const SHOWN = 20;
const NETWORK = { network: { subnets: ["subnet-0123456789abcdef0"] } };
const GOLDEN = path.join(ROOT, "test/examples/golden");

interface Program {
  readonly title: string;
  readonly resources: readonly Made[];
}

interface RenderedProgram {
  readonly title: string;
  readonly rendered: readonly Rendered[];
}

// The tests of the examples hold these plans to what the programs make.
function examples(): Program[] {
  return fs.readdirSync(GOLDEN).map((file) => ({
    title: `example ${path.basename(file, ".json")}`,
    resources: JSON.parse(fs.readFileSync(path.join(GOLDEN, file), "utf8")) as Made[],
  }));
}

async function randomServices(): Promise<Program[]> {
  const services = fc.sample(randomService, { numRuns: RANDOM_SERVICES, seed: SEED });
  const programs: Program[] = [];
  for (const [i, { args }] of services.entries()) {
    const { resources } = await runService(() => ({ ...args(), ...NETWORK }));
    programs.push({ title: `service ${i} of ORACLE_SEED=${SEED}`, resources: made(resources) });
  }
  return programs;
}

function made(resources: readonly Made[]): Made[] {
  return resources.map(({ type, name, inputs }) => ({ type, name, inputs: bare(inputs) }));
}

async function foundByBotocore(programs: readonly RenderedProgram[]): Promise<string[]> {
  const asked = programs.flatMap(({ title, rendered }) =>
    requestsOf(rendered).map((request) => ({ title, request })),
  );
  const answers = await botocore(asked.map(({ request }) => request));
  return asked.flatMap(({ title, request }, i) =>
    told(`${title}: ${request.operation}`, answers[i] ?? []),
  );
}

async function foundByCfnLint(programs: readonly RenderedProgram[]): Promise<string[]> {
  const ecsOnly = ({ resource }: Rendered): boolean =>
    resource?.Type.startsWith("AWS::ECS") === true;
  const answers = await cfnLint(
    programs.map(({ rendered }, i) =>
      templateOf(i < WHOLE_PROGRAMS ? rendered : rendered.filter(ecsOnly)),
    ),
  );
  return programs.flatMap(({ title }, i) => told(title, answers[i] ?? []));
}

function told(title: string, findings: readonly OracleFinding[]): string[] {
  return findings.map(({ code, path: at, message }) => `${title}: ${code} ${at}: ${message}`);
}

describe("What components make", function () {
  this.timeout(300_000);

  for (const [title, programs] of [
    ["of the examples", examples],
    ["of random services", randomServices],
  ] as const) {
    it(`${title} is what the service models of AWS and cfn-lint accept`, async () => {
      const rendered = (await programs()).map(({ title: of, resources }) => ({
        title: of,
        rendered: render(resources),
      }));
      const found = await Promise.all([foundByBotocore(rendered), foundByCfnLint(rendered)]);
      assert.deepEqual(found.flat().slice(0, SHOWN), []);
    });
  }
});
