import assert from "node:assert/strict";
import { UNKNOWN } from "../../../core";
import { saysTheSame, snapshot } from "../../../policy-pack/snapshot";
import { NOT_KNOWN, guarded } from "../sdk";
import type { Verdict } from "./verdict";

export const verdicts: readonly Verdict[] = [
  {
    name: "keeps what is known beside what is not",
    check: () => {
      const props = {
        a: "x",
        b: NOT_KNOWN,
        c: [1, NOT_KNOWN, { d: NOT_KNOWN, e: null }],
        f: { g: { h: NOT_KNOWN, i: false } },
      };
      assert.deepEqual(snapshot(guarded(props)), {
        a: "x",
        b: UNKNOWN,
        c: [1, UNKNOWN, { d: UNKNOWN, e: null }],
        f: { g: { h: UNKNOWN, i: false } },
      });
    },
  },
  {
    name: "hides no other error",
    check: () => {
      const broken = Object.defineProperty({}, "a", {
        enumerable: true,
        get: () => {
          throw new Error("broken");
        },
      });
      assert.throws(() => snapshot(broken), /^Error: broken$/);
    },
  },
  {
    name: "tells two readings apart by what they say",
    check: () => {
      const one = { a: "x", b: [1, { c: NOT_KNOWN }] };
      const rows: readonly [object, boolean][] = [
        [{ a: "x", b: [1, { c: NOT_KNOWN }] }, true],
        [{ a: "y", b: [1, { c: NOT_KNOWN }] }, false],
        [{ a: "x", b: [1, { c: "known" }] }, false],
        [{ a: "x", b: [1, { c: NOT_KNOWN }, 2] }, false],
        [{ a: "x", b: { 0: 1, 1: { c: NOT_KNOWN } } }, false],
        [{ a: "x" }, false],
        [{ a: "x", d: [1, { c: NOT_KNOWN }] }, false],
        [{ a: "x", b: null }, false],
      ];
      for (const [other, same] of rows) {
        assert.equal(saysTheSame(guarded(one), guarded(other)), same, JSON.stringify(other));
        assert.equal(saysTheSame(guarded(other), guarded(one)), same, JSON.stringify(other));
      }
      assert.equal(saysTheSame(null, null), true);
      assert.equal(saysTheSame({}, null), false);
      assert.equal(saysTheSame("a", {}), false);
      assert.equal(saysTheSame({}, "a"), false);
      assert.equal(saysTheSame(null, {}), false);
      assert.equal(saysTheSame({}, undefined), false);
    },
  },
];
