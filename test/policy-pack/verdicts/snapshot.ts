import assert from "node:assert/strict";
import { UNKNOWN } from "../../../core";
import { snapshot, unguarded } from "../../../policy-pack/snapshot";
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
    name: "looks behind the guards, at the marks",
    check: () => {
      const props = { a: "x", b: NOT_KNOWN, c: [1, { d: NOT_KNOWN }], e: { f: NOT_KNOWN } };
      assert.deepEqual(unguarded(guarded(props)), props);
      assert.equal(unguarded(props), undefined);
    },
  },
];
