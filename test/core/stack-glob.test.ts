import assert from "node:assert/strict";
import fc from "fast-check";
import { overlap } from "../../core/stack/glob";

const FIT: readonly (readonly [string, string])[] = [
  ["", ""],
  ["*", ""],
  ["*", "*"],
  ["a*", "*b"],
  ["a?c", "abc"],
  ["a?c", "a*"],
  ["arn:*:ssm:*:*:parameter/shop/key", "arn:aws:ssm:eu-west-1:123456789012:parameter/shop/*"],
  ["secret:db-??????", "secret:db-AbCdEf"],
];

const APART: readonly (readonly [string, string])[] = [
  ["", "a"],
  ["", "?"],
  ["a", "b"],
  ["a", "ab"],
  ["a*", "b*"],
  ["*a", "*b"],
  ["secret:db-??????", "secret:db-AbCdE"],
  ["parameter/shop/key", "parameter/shop/keys*"],
];

describe("two patterns", () => {
  for (const [a, b] of FIT) {
    it(`of which a text fits both: ${a} and ${b}`, () => {
      assert.equal(overlap(a, b), true);
      assert.equal(overlap(b, a), true);
    });
  }

  for (const [a, b] of APART) {
    it(`of which no text fits both: ${a} and ${b}`, () => {
      assert.equal(overlap(a, b), false);
      assert.equal(overlap(b, a), false);
    });
  }

  it("are told apart as texts are that fit one of them", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 6 });
    const pattern = fc.string({ unit: fc.constantFrom("a", "b", "?", "*"), maxLength: 6 });
    fc.assert(
      fc.property(text, pattern, (a, b) => {
        const fits = new RegExp(`^${b.replace(/\?/g, ".").replace(/\*/g, ".*")}$`);
        assert.equal(overlap(a, b), fits.test(a));
      }),
    );
  });
});
