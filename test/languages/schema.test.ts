import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { documentsOf } from "../../tools/schema/documents";
import { flawsOf } from "../../tools/schema/flaws";
import { publish } from "../../tools/schema/publish";
import type { Schema } from "../../tools/schema/schema";
import schema from "../../provider/schema.json";
import { ROOT } from "../support/pulumi-process";

const GENERATOR = path.join(ROOT, "tools/sdks/generator.mjs");

const INFERRED: Schema = {
  types: {
    "ecs-sidecars:index:PartArgs": {
      type: "object",
      properties: {
        count: { type: "number", plain: true, optional: true, description: "How many." },
        kind: { $ref: "#/types/ecs-sidecars:index:Kind", plain: true, description: "Which." },
        any: { type: "object", additionalProperties: { $ref: "pulumi.json#/Any" }, plain: true },
      },
      required: [],
    },
    "ecs-sidecars:index:Kind": { type: "string", enum: [{ value: "A" }, { value: "B" }] },
  },
  resources: {
    "ecs-sidecars:index:Whole": {
      description: "A component.",
      inputProperties: {
        parts: {
          type: "object",
          additionalProperties: { $ref: "#/types/ecs-sidecars:index:PartArgs", plain: true },
          description: "By name.",
        },
      },
      properties: {},
    },
  },
};

const DOCUMENTS = documentsOf([
  `/** A part. */
   export interface PartArgs {
     /**
      * How many.
      * @deprecated Use kind.
      */
     count?: number;
   }`,
  `/** A kind. */ export type Kind = "A";`,
]);

const PUBLISHED: Schema = {
  types: {
    "ecs-sidecars:index:Part": {
      description: "A part.",
      type: "object",
      properties: {
        count: {
          type: "integer",
          plain: true,
          description: "How many.",
          deprecationMessage: "Use kind.",
        },
        kind: {
          oneOf: [
            { type: "string", plain: true },
            { $ref: "#/types/ecs-sidecars:index:Kind", plain: true },
          ],
          plain: true,
          description: "Which.",
        },
        any: {
          type: "object",
          additionalProperties: { $ref: "pulumi.json#/Any", plain: true },
          plain: true,
          description: "",
        },
      },
    },
    "ecs-sidecars:index:Kind": {
      description: "A kind.",
      type: "string",
      enum: [{ value: "A" }, { value: "B" }],
    },
  },
  resources: {
    "ecs-sidecars:index:Whole": {
      description: "A component.",
      inputProperties: {
        parts: {
          type: "object",
          additionalProperties: { $ref: "#/types/ecs-sidecars:index:Part", plain: true },
          description: "By name.",
        },
      },
      properties: {},
    },
  },
};

describe("the schema", function () {
  this.timeout(120_000);

  it("is what Pulumi infers, with what it drops and what other languages need", () => {
    assert.deepEqual(publish(INFERRED, DOCUMENTS), PUBLISHED);
  });

  it("has no flaws, and those of another are found", () => {
    assert.deepEqual(flawsOf(schema as unknown as Schema), []);
    assert.deepEqual(flawsOf(INFERRED), [
      "PartArgs ends in Args.",
      "PartArgs has no description.",
      "PartArgs.any has no description.",
      "PartArgs.any takes anything.",
      "Kind has no description.",
    ]);
    const linked = { "ecs-sidecars:index:A": { description: "See [object Object],x." } };
    assert.deepEqual(flawsOf({ types: linked, resources: {} }), [
      "A has a link in its description.",
    ]);
  });

  it("has the version of the package", () => {
    const npm = JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as object;
    assert.deepEqual({ ...npm, version: schema.version }, npm);
  });

  it("is bound without diagnostics, and one with a dangling reference is not", () => {
    const file = path.join(
      fs.mkdtempSync(path.join(os.tmpdir(), "ecs-sidecars-schema-")),
      "s.json",
    );
    const bound = (text: string): { status: number | null; stderr: string } => {
      fs.writeFileSync(file, text);
      return spawnSync(process.execPath, [GENERATOR, "check", file], { encoding: "utf8" });
    };
    const text = JSON.stringify(schema);
    const { status, stderr } = bound(text);
    assert.deepEqual([status, stderr], [0, ""]);
    const dangling = bound(text.replaceAll("index:HealthCheck", "index:Missing"));
    assert.equal(bound(text.replace('index:HealthCheck"', 'index:Missing"')).status, 1);
    assert.equal(dangling.status, 0, "a type that is renamed everywhere is no flaw");
    fs.rmSync(path.dirname(file), { recursive: true });
  });

  it("is what the Go SDK in sdk/go is generated from", () => {
    execFileSync(process.execPath, [path.join(ROOT, "tools/sdks/go.mjs"), "--check"]);
  });
});
