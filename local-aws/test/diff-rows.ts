import assert from "node:assert/strict";
import type { Props } from "../values";
import type { TestProvider } from "./support";

/** A change of a program, and what the provider plans for it. */
export interface DiffRow {
  what: string;
  token: string;
  old: Props;
  news: Props;
  changes: string[];
  replaces?: string[];
  deletesFirst?: boolean;
}

export function itPlans(rows: readonly DiffRow[], provider: () => TestProvider): void {
  for (const { what, token, old, news, changes, replaces = [], deletesFirst = false } of rows) {
    it(what, async () => {
      const created = await provider().create(token, "x", old);
      const expected = { changes, replaces, deleteBeforeReplace: deletesFirst };
      assert.deepEqual(await provider().diff(created, news), expected);
      assert.deepEqual((await provider().diff(created, old)).changes, []);
    });
  }
}
