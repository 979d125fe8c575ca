import assert from "node:assert/strict";
import { checkTaskDefinition } from "../../core";
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

  const found = (i: number) => ({
    botocore: codes(models[i]),
    cfnLint: codes(linted[i]),
    ours: codes(checkTaskDefinition(definitions[i]).filter(({ kind }) => kind === "invalid")),
  });

  it("without a fault is accepted by all", () => {
    assert.deepEqual(found(0), { botocore: "", cfnLint: "", ours: "" });
  });

  for (const [i, { title, botocore: model = "", cfnLint: lint = "", ours }] of FAULTS.entries()) {
    it(`with a fault is refused: ${title}`, () => {
      assert.deepEqual(found(i + 1), { botocore: model, cfnLint: lint, ours });
    });
  }
});
