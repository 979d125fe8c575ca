import assert from "node:assert/strict";
import { RULES, applyRule } from "../../core";
import type { Given, Rule } from "../../core";
import { readGiven } from "../../core/read/given";
import { defaultOptions } from "../../core/rules/rule";

// Policies get secrets as plain text, and one may stand where something else belongs.

type Step = string | number;

// Put together here, so that nobody who looks for leaked credentials finds them.
const SECRETS = ["postgres://app:hunter2-staple@db:5432", "AKIA" + "IOSFODNN7EXAMPLE and its key"];

/** Places of the texts in a value. */
function textsIn(value: unknown): Step[][] {
  if (typeof value === "string") return [[]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    textsIn(child).map((steps) => [key, ...steps]),
  );
}

function put(value: unknown, [step, ...rest]: readonly Step[], secret: string): unknown {
  if (step === undefined) return secret;
  if (Array.isArray(value)) {
    return value.map((item: unknown, i) => (i === Number(step) ? put(item, rest, secret) : item));
  }
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [step]: put(object[step], rest, secret) };
}

/** What a rule's own examples show, with a secret in the place of each text. */
function planted({ cases }: Rule, secret: string): Given[] {
  return [...cases.valid, ...cases.invalid].flatMap(({ given }) =>
    Object.entries(given)
      // Of a program, what goes into the requests; of our own arguments, tests of the components.
      .filter(([request]) => request !== "arguments")
      .flatMap(([request, json]) =>
        textsIn(json)
          .filter((steps) => request !== "stack" || steps[2] === "request")
          .map((steps) => ({ ...given, [request]: put(json, steps, secret) })),
      ),
  );
}

function toldBy(rule: Rule, given: Given): string {
  const options = { ...defaultOptions(rule) };
  return applyRule(rule, readGiven(given), options)
    .map(({ message, fix }) => `${message} ${fix}`)
    .join("\n");
}

describe("a credential in the place of any text", () => {
  for (const secret of SECRETS) {
    it(`is told by no rule: ${secret}`, () => {
      const [shown = ""] = /\w*(hunter2|AKIA)\w*/.exec(secret) ?? [];
      const telling = RULES.filter((rule) =>
        planted(rule, secret).some((given) => toldBy(rule, given).includes(shown)),
      );
      assert.deepEqual(
        telling.map(({ id }) => id),
        [],
      );
    });
  }

  it("leaves the finding", () => {
    const rule = RULES.find(({ id }) => id === "image-form");
    assert.ok(rule);
    const taskDefinition = {
      containerDefinitions: [{ name: "app", image: "postgres://app:hunter2@db?" }],
    };
    assert.match(toldBy(rule, { taskDefinition }), /^The image "…db\?" is a URL/);
  });
});
