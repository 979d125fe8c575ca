import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { ROOT } from "../support/engine";

const tracked = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && fs.existsSync(path.join(ROOT, file)));

const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), "utf8");

describe("the files of the repository", () => {
  it("have a lock file without download addresses", () => {
    assert.ok(!/"resolved": "http/.test(read("package-lock.json")));
  });

  it("name no path of a machine", () => {
    const elsewhere = /(^|[^A-Za-z0-9_.])\/(root|home\/[a-z]+|Users\/[A-Za-z]+)\//;
    const found = tracked.filter((file) => !file.endsWith(".sum") && elsewhere.test(read(file)));
    assert.deepEqual(
      found,
      ["test/repository/files.test.ts"].filter((file) => found.includes(file)),
    );
  });

  it("skip no test", () => {
    const found = tracked
      .filter((file) => file.endsWith(".test.ts") && !file.startsWith("test/repository/"))
      .filter((file) => /\b(it|describe)\.(skip|only)\(/.test(read(file)));
    assert.deepEqual(found, []);
  });

  it("are linked to from documents only where they exist", () => {
    const dead = tracked
      .filter((file) => file.endsWith(".md"))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
          .map(([, target = ""]) => path.join(path.dirname(file), target))
          .filter((target) => !fs.existsSync(path.join(ROOT, target)))
          .map((target) => `${file} -> ${target}`),
      );
    assert.deepEqual(dead, []);
  });
});
