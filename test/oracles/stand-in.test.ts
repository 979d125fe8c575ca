import assert from "node:assert/strict";
import { RULES } from "../../core";
import type { Given } from "../../core";
import { BOTH, LEFT_OUT } from "./both-refuse";
import { refusal } from "./stand-in";

const INVALID = RULES.filter(({ kind }) => kind === "invalid");

/** What no request to AWS can say, and the settings of a collector, ECS never sees. */
const isRequest = ({ given }: { readonly given: Given }): boolean =>
  given.arguments === undefined && given.collector === undefined;

describe("The stand-in for AWS, on the cases of the rules", () => {
  it("refuses no valid one", () => {
    const refused = RULES.flatMap(({ id, cases }) =>
      cases.valid
        .map(({ given }) => refusal(given, LEFT_OUT[id]))
        .filter((message) => message !== undefined)
        .map((message) => `${id}: ${message}`),
    );
    assert.deepEqual(refused, []);
  });

  it("refuses the invalid ones that it knows, each for its own reason", () => {
    const refused = INVALID.flatMap(({ id, cases }) => {
      const messages = cases.invalid
        .filter(isRequest)
        .map(({ given }) => refusal(given, LEFT_OUT[id]) ?? "accepted")
        .filter((message) => message !== "accepted");
      return messages.length > 0 ? [[id, messages] as const] : [];
    });
    assert.deepEqual(Object.fromEntries(refused), BOTH);
  });
});
