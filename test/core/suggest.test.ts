import assert from "node:assert/strict";
import { didYouMean, nearest } from "../../core/suggest";

describe("the nearest name", () => {
  const rows: [string, string, string[], string | undefined][] = [
    ["is none without candidates", "cache", [], undefined],
    ["is found with two letters swapped", "cahce", ["app", "cache"], "cache"],
    ["is found with letters swapped in a short name", "oltp", ["kafka", "otlp"], "otlp"],
    ["is found with a letter missing", "ngnx", ["app", "nginx"], "nginx"],
    ["is found with a letter too many", "apps", ["app", "cache"], "app"],
    ["is found in another case", "NGINX", ["app", "nginx"], "nginx"],
    [
      "is found with its last word missing",
      "a-stream",
      ["a-group", "a-stream-prefix"],
      "a-stream-prefix",
    ],
    ["is not found by a part of its first word", "awslogs", ["awslogsgroup"], undefined],
    ["is given as its owner writes it", "nginx", ["NginX"], "NginX"],
    ["is the nearest of several", "cachf", ["caches", "cache", "cachet"], "cache"],
    ["is the first of several that are as near", "cat", ["car", "can"], "car"],
    ["is none where nothing is near", "db", ["app", "cache"], undefined],
    ["may differ in 1 letter of 2", "ap", ["app"], "app"],
    ["may not differ in 2 letters of 4", "abcd", ["abxy"], undefined],
    ["may differ in 2 letters of 5", "abcde", ["abcxy"], "abcxy"],
    ["may not differ in 3 letters of 5", "abcde", ["abxyz"], undefined],
    ["may differ in 4 letters of 10", "abcdefghij", ["abcdefwxyz"], "abcdefwxyz"],
    ["may not differ in 5 letters of 10", "abcdefghij", ["abcdevwxyz"], undefined],
    ["of an empty name may have 1 letter", "", ["a"], "a"],
    ["of an empty name may not have 2 letters", "", ["ab"], undefined],
  ];
  for (const [name, wanted, candidates, expected] of rows) {
    it(name, () => {
      assert.equal(nearest(wanted, candidates), expected);
    });
  }

  it("is offered as a sentence that follows another", () => {
    assert.equal(didYouMean("cahce", ["cache"]), ' Did you mean "cache"?');
  });

  it("is not offered where there is none", () => {
    assert.equal(didYouMean("db", ["cache"]), "");
  });

  it("leaves the candidates in their order", () => {
    const candidates = Object.freeze(["zebra", "cache"]);
    assert.equal(nearest("cache", candidates), "cache");
    assert.deepEqual(candidates, ["zebra", "cache"]);
  });
});
