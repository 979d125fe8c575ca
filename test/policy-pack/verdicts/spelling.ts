import assert from "node:assert/strict";
import { UNKNOWN } from "../../../core";
import { propertyPath, propertySteps, requestOf, stepsOf } from "../../../policy-pack/spelling";
import type { Spelling } from "../../../policy-pack/spelling";
import type { Verdict } from "./verdict";

const SPELLING: Spelling = {
  name: "serviceName",
  minimum: "deployment.minimum",
  breaker: { to: "deployment.breaker", inside: { on: "enable" } },
  deployment: { to: "deployment", inside: { strategy: "strategy" } },
  network: {
    to: "net.vpc",
    inside: { public: { to: "publicIp", read: (v) => (v ? "ON" : "OFF") } },
  },
  balancers: { to: "loadBalancers", inside: { elbName: "loadBalancerName", port: "port" } },
  registry: { to: "registries", single: true, inside: { port: "containerPort" } },
  one: { to: "ones", single: true },
  text: {
    to: "list",
    read: (v) => JSON.parse(String(v)) as unknown,
    write: (v) => JSON.stringify(v),
  },
};

export const verdicts: readonly Verdict[] = [
  {
    name: "turns properties into the request they amount to",
    check: () => {
      assert.deepEqual(
        requestOf(SPELLING, {
          name: "web",
          minimum: 50,
          breaker: { on: true, other: 1 },
          deployment: { strategy: "ROLLING" },
          network: { public: false },
          balancers: [{ elbName: "lb", port: 80 }, UNKNOWN, { port: UNKNOWN }],
          registry: { port: 1 },
          one: "x",
          text: '[{"a":1}]',
          unlisted: 1,
          gone: null,
        }),
        {
          serviceName: "web",
          deployment: { minimum: 50, breaker: { enable: true }, strategy: "ROLLING" },
          net: { vpc: { publicIp: "OFF" } },
          loadBalancers: [{ loadBalancerName: "lb", port: 80 }, UNKNOWN, { port: UNKNOWN }],
          registries: [{ containerPort: 1 }],
          ones: ["x"],
          list: [{ a: 1 }],
        },
      );
    },
  },
  {
    name: "names an object by the first of its properties that is given, unless it is one itself",
    check: () => {
      const at = (path: string, given: object) => propertyPath(SPELLING, path, { ...given });
      assert.equal(at("deployment", { minimum: 50, breaker: {} }), "minimum");
      assert.equal(at("deployment", { minimum: null, breaker: {} }), "breaker");
      assert.equal(at("deployment", { minimum: 50, deployment: {} }), "deployment");
      assert.equal(at("deployment", { name: "web" }), "deployment");
      assert.equal(at("deployment.strategy", { minimum: 50 }), "deployment.strategy");
      assert.equal(at("net", { network: {} }), "network");
      assert.equal(at("", { name: "web" }), "");
    },
  },
  {
    name: "lets the later of two properties count, where they are one plain field",
    check: () => {
      const two: Spelling = {
        value: "Value",
        insecureValue: "Value",
        part: { to: "Whole", inside: { a: "a" } },
        whole: "Whole",
      };
      assert.deepEqual(requestOf(two, { value: "x", insecureValue: "y" }), { Value: "y" });
      assert.deepEqual(requestOf(two, { part: { a: 1 }, whole: "z" }), { Whole: "z" });
      assert.deepEqual(requestOf(two, { part: UNKNOWN, whole: { b: 2 } }), { Whole: { b: 2 } });
    },
  },
  {
    name: "keeps what is not known, and leaves out what is not there",
    check: () => {
      assert.deepEqual(
        requestOf(SPELLING, {
          name: UNKNOWN,
          text: UNKNOWN,
          network: UNKNOWN,
          registry: UNKNOWN,
          minimum: null,
        }),
        { serviceName: UNKNOWN, list: UNKNOWN, net: { vpc: UNKNOWN }, registries: UNKNOWN },
      );
    },
  },
  {
    name: "tells a place in a request by the names of the properties",
    check: () => {
      const rows: readonly [string, string][] = [
        ["serviceName", "name"],
        ["deployment.minimum", "minimum"],
        ["deployment.breaker.enable", "breaker.on"],
        ["deployment.strategy", "deployment.strategy"],
        ["deployment", "deployment"],
        ["net.vpc.publicIp", "network.public"],
        ["net.vpc", "network"],
        ["loadBalancers[2].loadBalancerName", "balancers[2].elbName"],
        ["loadBalancers[2]", "balancers[2]"],
        ["registries[0].containerPort", "registry.port"],
        ["registries[0]", "registry"],
        ["ones[0]", "one"],
        ["list[1].a.b", "text[1].a.b"],
        ["other.field", "other.field"],
        ["serviceName:5:12", "name:5:12"],
        ["", ""],
      ];
      for (const [path, expected] of rows) assert.equal(propertyPath(SPELLING, path), expected);
    },
  },
  {
    name: "tells a place by the property that is there, where two may be",
    check: () => {
      const two: Spelling = { value: "Value", insecureValue: "Value" };
      assert.equal(propertyPath(two, "Value", { insecureValue: UNKNOWN }), "insecureValue");
      assert.equal(propertyPath(two, "Value", { value: "x" }), "value");
      assert.equal(propertyPath(two, "Value"), "value");
    },
  },
  {
    name: "finds the wording of a place, for who writes there",
    check: () => {
      const { steps, inside, wording } = propertySteps(SPELLING, ["list", 0, "a"]);
      assert.deepEqual([steps, inside], [["text"], [0, "a"]]);
      assert.equal(wording?.write?.([1]), "[1]");
      assert.deepEqual(propertySteps(SPELLING, ["none"]), { steps: [], inside: ["none"] });
      assert.deepEqual(propertySteps(SPELLING, ["net", "vpc", "publicIp"]).steps, [
        "network",
        "public",
      ]);
    },
  },
  {
    name: "reads the steps of a path",
    check: () => {
      assert.deepEqual(stepsOf("a[0].b.c[12]"), ["a", 0, "b", "c", 12]);
      assert.deepEqual(stepsOf(""), []);
    },
  },
];
