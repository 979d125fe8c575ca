import assert from "node:assert/strict";
import { RULES, checkTaskDefinition } from "../../core";
import type { Given, RuleKind } from "../../core";
import { checkSubjects } from "../../core/check";
import { readGiven } from "../../core/read/given";
import { FAULTS } from "./faults";
import { subjectOf, withFault } from "./faults/fault";
import type { Fault, Subject } from "./faults/fault";
import { renderGiven } from "./given";
import { botocore, cfnLint } from "./oracles";
import type { Answers, OracleFinding } from "./oracles";
import { requestsOf, templateOf } from "./program";

const SUBJECTS: readonly Subject[] = ["taskDefinition", "service", "parameter", "logGroup", "role"];

interface Row {
  readonly title: string;
  readonly given: Given;
  readonly fault?: Fault;
}

const ROWS: readonly Row[] = [
  ...SUBJECTS.map((subject) => ({ title: `valid ${subject}`, given: withFault(subject) })),
  ...FAULTS.map((fault) => ({
    title: fault.title,
    given: withFault(subjectOf(fault), fault),
    fault,
  })),
];

/** Codes of all findings, once each. */
function codes(findings: readonly { readonly code: string }[] = []): string {
  return [...new Set(findings.map(({ code }) => code))].sort().join(" ");
}

/** What our rules find, the way a user asks them. */
function ours(given: Given, wanted: RuleKind): string {
  const { taskDefinition, ...others } = given;
  const findings =
    Object.keys(others).length === 0
      ? checkTaskDefinition(taskDefinition)
      : checkSubjects(readGiven(given), RULES);
  return codes(findings.filter(({ kind }) => kind === wanted));
}

async function askBotocore(): Promise<Answers> {
  const requests = ROWS.map(({ given }) => requestsOf(renderGiven(given)));
  const answers = [...(await botocore(requests.flat()))];
  return requests.map((own): OracleFinding[] => answers.splice(0, own.length).flat());
}

describe("A request to AWS", function () {
  this.timeout(180_000);

  let models: Answers;
  let linted: Answers;

  before(async () => {
    [models, linted] = await Promise.all([
      askBotocore(),
      cfnLint(ROWS.map(({ given }) => templateOf(renderGiven(given)))),
    ]);
  });

  for (const [i, { title, given, fault }] of ROWS.entries()) {
    const { botocore: model = "", cfnLint: lint = "", ours: refused = "", advice } = fault ?? {};
    it(`${fault ? "with a fault is refused" : "without a fault is accepted by all"}: ${title}`, () => {
      assert.deepEqual(
        { botocore: codes(models[i]), cfnLint: codes(linted[i]), ours: ours(given, "invalid") },
        { botocore: model, cfnLint: lint, ours: refused },
      );
    });
    if (advice === undefined) continue;
    it(`with a fault is advised against: ${title}`, () => {
      assert.equal(ours(given, "practice"), advice);
    });
  }

  it("has one of a hundred faults and more, each told by us and told apart", () => {
    assert.ok(FAULTS.length >= 100, `${FAULTS.length} faults`);
    assert.equal(new Set(FAULTS.map(({ title }) => title)).size, FAULTS.length);
    assert.deepEqual(
      FAULTS.filter(({ ours: refused, advice = "" }) => refused + advice === ""),
      [],
    );
  });
});
