import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { RULES } from "../../core";
import { ROOT } from "../support/engine";
import { RESOURCE_ROWS, STACK_ROWS } from "./catalogue-rows";

const [, resources = "", stacks = "", ours = ""] = fs
  .readFileSync(path.join(ROOT, "docs/policy-catalogue.md"), "utf8")
  .split("\n## ");

/** The cells of a part's table, without its head. */
const rowsOf = (part: string): string[][] =>
  part
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map((cells) => cells.slice(1, -1));

const namesIn = (part: string): string[] => rowsOf(part).map(([name = ""]) => name);

const idsIn = (text: string): string[] =>
  [...text.matchAll(/\[([\w-]+)\]\(rules\/\1\.md\)/g)].map(([, id = ""]) => id);

describe("the catalogue of policies", () => {
  it("says of every row where it went", () => {
    assert.deepEqual(namesIn(resources), RESOURCE_ROWS);
    assert.deepEqual(namesIn(stacks), STACK_ROWS);
    const silent = [...rowsOf(resources), ...rowsOf(stacks)].filter(
      ([, rules = "", remark = ""]) => idsIn(rules).length === 0 && remark === "",
    );
    assert.deepEqual(silent, []);
  });

  it("names rules that there are, each once in a row", () => {
    const ids = new Set(RULES.map(({ id }) => id));
    for (const [row = "", rules = ""] of [...rowsOf(resources), ...rowsOf(stacks)]) {
      const named = rules === "" ? [] : rules.split(", ");
      assert.deepEqual(
        named.map((link) => idsIn(link)[0]).filter((id) => !ids.has(id ?? "")),
        [],
        row,
      );
      assert.equal(new Set(named).size, named.length, row);
    }
  });

  it("names every practice rule, in a row or as ours", () => {
    const planned = new Set(idsIn(`${resources}${stacks}`));
    const unplanned = RULES.filter(({ id, kind }) => kind === "practice" && !planned.has(id));
    assert.deepEqual(
      namesIn(ours).flatMap(idsIn),
      unplanned.map(({ id }) => id),
    );
  });
});
