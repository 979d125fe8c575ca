import assert from "node:assert/strict";
import fc from "fast-check";
import { bytesOf, tierOf } from "../../core/parameter";

/** Characters by how many bytes of UTF-8 each has. */
const CHARACTERS = ["a", "é", "€", "😀"] as const;

/** A text of exactly so many bytes, as many of them as possible in the given character. */
function textOf(bytes: number, character: string): string {
  const width = CHARACTERS.indexOf(character as (typeof CHARACTERS)[number]) + 1;
  return character.repeat(Math.floor(bytes / width)) + "a".repeat(bytes % width);
}

describe("the bytes of a text", () => {
  const rows: [string, number][] = [
    ["", 0],
    ["a", 1],
    ["é", 2],
    ["€", 3],
    ["😀", 4],
    ["e\u0301", 3],
    ["a\nb", 3],
    ["\u0000", 1],
    ["\ud83d", 3],
  ];
  for (const [text, bytes] of rows) {
    it(`are ${bytes} in ${JSON.stringify(text)}`, () => {
      assert.equal(bytesOf(text), bytes);
    });
  }

  it("are as many as Node writes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        assert.equal(bytesOf(text), Buffer.byteLength(text, "utf8"));
      }),
    );
  });
});

describe("the tier of a text", () => {
  const rows: [number, "Standard" | "Advanced" | undefined][] = [
    [1, "Standard"],
    [4095, "Standard"],
    [4096, "Standard"],
    [4097, "Advanced"],
    [8191, "Advanced"],
    [8192, "Advanced"],
    [8193, undefined],
  ];
  for (const character of CHARACTERS) {
    for (const [bytes, tier] of rows) {
      it(`of ${bytes} bytes in "${character}" is ${tier ?? "none"}`, () => {
        const text = textOf(bytes, character);
        assert.equal(bytesOf(text), bytes);
        assert.equal(tierOf(text), tier);
      });
    }
  }
});
