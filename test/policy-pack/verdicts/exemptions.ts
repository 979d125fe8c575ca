import assert from "node:assert/strict";
import { UNKNOWN } from "../../../core";
import { exemptionFor, isDay, isOver } from "../../../policy-pack/exemptions";
import type { Exemption, Found } from "../../../policy-pack/exemptions";
import type { Verdict } from "./verdict";

const URN = "urn:pulumi:dev::shop::aws:ecs/taskDefinition:TaskDefinition::legacy-web";

const FOUND: Found = {
  urn: URN,
  name: "legacy-web",
  path: "containerDefinitions[1].user",
  request: { containerDefinitions: [{ name: "app" }, { name: "log" }, { name: UNKNOWN }] },
};

const TODAY = "2026-11-21";

const lets = (exemption: Partial<Exemption>, found: Partial<Found> = {}): boolean =>
  exemptionFor([{ match: "*", reason: "r", ...exemption }], { ...FOUND, ...found }, TODAY) !==
  undefined;

export const verdicts: readonly Verdict[] = [
  {
    name: "lets pass by name, by URN and by pattern, and nothing else",
    check: () => {
      for (const match of [
        "legacy-web",
        "legacy-*",
        "*web",
        "*",
        URN,
        "urn:*::legacy-web",
        "l*y-w*b",
      ]) {
        assert.equal(lets({ match }), true, match);
      }
      for (const match of [
        "legacy",
        "web",
        "legacy.web",
        "Legacy-web",
        "legacy-?eb",
        "legacy-web*x",
      ]) {
        assert.equal(lets({ match }), false, match);
      }
    },
  },
  {
    name: "lets pass what is on one container only",
    check: () => {
      assert.equal(lets({ container: "log" }), true);
      assert.equal(lets({ container: "app" }), false);
      assert.equal(lets({ container: "log" }, { path: "containerDefinitions[0].user" }), false);
      assert.equal(lets({ container: "log" }, { path: "containerDefinitions" }), false);
      assert.equal(lets({ container: "log" }, { path: "volumes[1]" }), false);
      assert.equal(lets({ container: "log" }, { path: "containerDefinitions[2]" }), false);
      assert.equal(lets({ container: "log" }, { path: "containerDefinitions[7]" }), false);
      assert.equal(
        lets({ container: "log" }, { request: { containerDefinitions: UNKNOWN } }),
        false,
      );
    },
  },
  {
    name: "holds until the end of its last day",
    check: () => {
      assert.equal(lets({ expires: "2026-11-21" }), true);
      assert.equal(lets({ expires: "2026-11-20" }), false);
      assert.equal(isOver({ match: "*", reason: "r" }, TODAY), false);
      assert.equal(isOver({ match: "*", reason: "r", expires: TODAY }, TODAY), false);
      assert.equal(isOver({ match: "*", reason: "r", expires: "2026-11-20" }, TODAY), true);
    },
  },
  {
    name: "is the first that covers the finding",
    check: () => {
      const exemptions = [
        { match: "other", reason: "a" },
        { match: "legacy-*", reason: "b" },
        { match: "*", reason: "c" },
      ];
      assert.equal(exemptionFor(exemptions, FOUND, TODAY)?.reason, "b");
    },
  },
  {
    name: "knows a day when it sees one",
    check: () => {
      assert.equal(isDay("2027-03-31"), true);
      for (const text of [
        "2027-02-30",
        "2027-3-31",
        "soon",
        "",
        20270331,
        undefined,
        "2027-13-01",
        "x2027-03-31",
      ]) {
        assert.equal(isDay(text), false, String(text));
      }
    },
  },
];
