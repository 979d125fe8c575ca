import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { mutantsOf, run } from "../core/mutants";
import type { Verdict } from "./verdicts/verdict";

// What is demanded of the pack is worth something if it notices when the pack is wrong.

const PACK = path.join(__dirname, "../../policy-pack");
const VERDICTS = path.join(__dirname, "verdicts");

/** Files without decisions of their own, or whose other half is the engine: tests run them there. */
const ELSEWHERE = ["index.ts", "pack.ts", "received.ts", "context.ts", "resource.ts"];

/** Mutants that do what the original does, and why nobody can tell. */
const EQUIVALENT: Readonly<Record<string, string>> = {};

const FILES = sources(PACK).filter((file) => !ELSEWHERE.includes(path.basename(file)));

const SUITES = fs
  .readdirSync(VERDICTS)
  .filter((name) => name.endsWith(".ts") && name !== "verdict.ts")
  .map((name) => path.join(VERDICTS, name));

function sources(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (["dist", "node_modules"].includes(entry.name)) return [];
    if (entry.isDirectory()) return sources(at);
    return entry.name.endsWith(".ts") ? [at] : [];
  });
}

/** Whether some demand fails while a source text stands in for a file of the pack. */
function noticed(source: string, file: string): boolean {
  forget();
  try {
    const stand = { id: file, filename: file, loaded: true, exports: run(source, file) };
    require.cache[file] = stand as unknown as NodeJS.Module;
    return likelyFirst(SUITES, (suite) => suite).some((suite) => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const { verdicts } = require(suite) as { verdicts: readonly Verdict[] };
      return likelyFirst(verdicts, ({ name }) => name).some((verdict) => {
        likely = [suite, verdict.name];
        return fails(verdict);
      });
    });
  } catch {
    return true;
  } finally {
    forget();
  }
}

/** The suite and the demand looked at last: what noticed one change is likely to notice the next. */
let likely: readonly string[] = [];

function likelyFirst<T>(all: readonly T[], nameOf: (one: T) => string): T[] {
  const rank = (one: T): number => Number(likely.includes(nameOf(one)));
  return [...all].sort((a, b) => rank(b) - rank(a));
}

function fails({ check }: Verdict): boolean {
  try {
    check();
    return false;
  } catch {
    return true;
  }
}

// The core stays: its UNKNOWN is one symbol.
function forget(): void {
  for (const file of Object.keys(require.cache)) {
    if (file.startsWith(PACK) || file.startsWith(VERDICTS))
      Reflect.deleteProperty(require.cache, file);
  }
}

describe("What is demanded of the policy pack", function () {
  this.timeout(300_000);
  const survivors: string[] = [];

  it("holds for the pack as it is, compiled as the mutants are", () => {
    const [first = ""] = FILES;
    assert.equal(noticed(fs.readFileSync(first, "utf8"), first), false);
  });

  for (const file of FILES) {
    const name = path.relative(PACK, file);
    it(`notices every change to ${name}`, () => {
      const alive = mutantsOf(fs.readFileSync(file, "utf8"))
        .filter(({ source }) => !noticed(source, file))
        .map(({ change }) => `${name}: ${change}`);
      survivors.push(...alive);
      assert.deepEqual(
        alive.filter((key) => !(key in EQUIVALENT)),
        [],
      );
    });
  }

  it("has no excuse for a change that is noticed or no longer made", () => {
    assert.deepEqual(
      Object.keys(EQUIVALENT).filter((key) => !survivors.includes(key)),
      [],
    );
  });
});
