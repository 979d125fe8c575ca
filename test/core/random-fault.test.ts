import assert from "node:assert/strict";
import fc from "fast-check";
import { checkTaskDefinition } from "../../core";
import { fargateDefinitions, instanceDefinitions } from "./random-definition";
import { FAULTS } from "./random-fault";

const definitions = fc.oneof(fargateDefinitions, instanceDefinitions);

const invalid = (json: unknown) =>
  checkTaskDefinition(json).filter(({ kind }) => kind === "invalid");

/** The value with one of its nodes removed, or replaced by something else. */
function damaged(value: unknown, at: number, instead: unknown): unknown {
  let left = at;
  const visit = (node: unknown): unknown => {
    if (left-- === 0) return instead;
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, visit(child)]));
  };
  return visit(value);
}

describe("random task definitions", () => {
  it("without a mistake are let be", () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        assert.deepEqual(invalid(definition), []);
      }),
    );
  });

  for (const { name, code, under, on, inject } of FAULTS) {
    it(`with one mistake are told so: ${name}`, () => {
      const place = { FARGATE: fargateDefinitions, EC2: instanceDefinitions };
      fc.assert(
        fc.property(on === undefined ? definitions : place[on], (definition) => {
          const [app, sidecar] = definition.containerDefinitions;
          inject(definition, app, sidecar);
          const found = invalid(definition);
          assert.ok(
            found.some((finding) => finding.code === code && finding.path.startsWith(under)),
            JSON.stringify(found),
          );
        }),
        { numRuns: 20 },
      );
    });
  }

  it("never make the check throw, whatever is broken in them", () => {
    const broken = fc
      .tuple(definitions, fc.nat(150), fc.oneof(fc.jsonValue(), fc.anything()))
      .map(([definition, at, instead]) => damaged(definition, at, instead));
    fc.assert(
      fc.property(broken, (json) => {
        checkTaskDefinition(json);
      }),
      { numRuns: 500 },
    );
  });

  it("need not be task definitions at all", () => {
    const lists = (value: unknown) => ({
      family: value,
      containerDefinitions: [value],
      volumes: value,
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (value) => {
        checkTaskDefinition(value);
        checkTaskDefinition(lists(value));
      }),
      { numRuns: 500 },
    );
  });
});
