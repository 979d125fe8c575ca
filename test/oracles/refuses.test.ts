import assert from "node:assert/strict";
import { checkTaskDefinition } from "../../core";
import type { RuleKind } from "../../core";
import { registered } from "./ecs";
import { FAULTS, VALID, withFault } from "./faults";
import { botocore, cfnLint } from "./oracles";
import type { Answers } from "./oracles";
import { requestsOf, templateOf } from "./program";

/** Codes of all findings, once each. */
function codes(findings: readonly { readonly code: string }[] = []): string {
  return [...new Set(findings.map(({ code }) => code))].sort().join(" ");
}

describe("A task definition", function () {
  this.timeout(120_000);

  const definitions = [VALID, ...FAULTS.map(withFault)].map(
    (definition) => JSON.parse(JSON.stringify(definition)) as Record<string, unknown>,
  );
  let models: Answers;
  let linted: Answers;

  before(async () => {
    const rendered = definitions.map((definition) => [registered(definition)]);
    [models, linted] = await Promise.all([
      botocore(rendered.flatMap(requestsOf)),
      cfnLint(rendered.map(templateOf)),
    ]);
  });

  const ours = (i: number, wanted: RuleKind) =>
    codes(checkTaskDefinition(definitions[i]).filter(({ kind }) => kind === wanted));
  const found = (i: number) => ({
    botocore: codes(models[i]),
    cfnLint: codes(linted[i]),
    ours: ours(i, "invalid"),
  });

  it("without a fault is accepted by all", () => {
    assert.deepEqual(found(0), { botocore: "", cfnLint: "", ours: "" });
  });

  for (const [i, fault] of FAULTS.entries()) {
    const { title, botocore: model = "", cfnLint: lint = "", ours: refused, advice } = fault;
    it(`with a fault is refused: ${title}`, () => {
      assert.deepEqual(found(i + 1), { botocore: model, cfnLint: lint, ours: refused });
    });
    if (advice === undefined) continue;
    it(`with a fault is advised against: ${title}`, () => {
      assert.equal(ours(i + 1, "practice"), advice);
    });
  }
});
