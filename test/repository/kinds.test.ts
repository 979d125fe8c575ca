import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { KINDS } from "../../components/sidecars";
import { ROOT } from "../support/engine";

// A typed sidecar is a file, an argument, and tests: none of them without the others.

const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), "utf8");

function filesIn(folder: string): string[] {
  const full = path.join(ROOT, folder);
  return fs.existsSync(full) ? fs.readdirSync(full) : [];
}

function kebab(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function interfaceOf(kind: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Args`;
}

for (const kind of Object.keys(KINDS)) {
  const file = kebab(kind);

  describe(`The typed sidecar ${kind}`, () => {
    it("is a function in a file of its name", () => {
      assert.match(
        read(`components/sidecars/${file}.ts`),
        new RegExp(`^export function ${kind}\\(`, "m"),
      );
    });

    it("has arguments beside those of every kind", () => {
      const declaration = `^export interface ${interfaceOf(kind)} extends TypedSidecarArgs(, \\w+)* \\{`;
      assert.match(read(`components/args/${file}.ts`), new RegExp(declaration, "m"));
    });

    it("is asked for by an argument of the task", () => {
      const field = `^  ${kind}\\?: ${interfaceOf(kind)};`;
      assert.match(read("components/args/task.ts"), new RegExp(field, "m"));
    });

    it("has tests in a folder of its name", () => {
      const tests = filesIn(`test/components/${file}`).filter((name) => name.endsWith(".test.ts"));
      assert.notDeepEqual(tests, []);
    });

    it("has an example", () => {
      const programs = filesIn("examples")
        .map((example) => `examples/${example}/index.ts`)
        .filter((program) => fs.existsSync(path.join(ROOT, program)));
      assert.ok(programs.some((program) => new RegExp(`\\b${kind}: \\{`).test(read(program))));
    });

    it("has rows and faults", () => {
      for (const folder of ["rows", "faults"]) {
        assert.ok(filesIn(`test/components/${folder}`).includes(`${file}.ts`), folder);
      }
    });
  });
}

describe("The typed sidecars", () => {
  it("are all those that have arguments", () => {
    const found = filesIn("components/args").flatMap((file) =>
      [
        ...read(`components/args/${file}`).matchAll(/interface (\w+) extends TypedSidecarArgs/g),
      ].map(([, name]) => name),
    );
    assert.deepEqual(found.sort(), Object.keys(KINDS).map(interfaceOf).sort());
  });
});
