import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const ALL = ["AppPorts", "ProxyIngressPort", "ProxyEgressPort", "IgnoredUID"];
const having = (names: readonly (string | Unknown)[], type?: string | Unknown): AnyTask =>
  task<Unknown>({
    proxy: {
      path: "proxyConfiguration",
      properties: names.map((name) => ({ name })),
      ...(type !== undefined && { type }),
    },
  });
const without = (...missing: string[]) => ALL.filter((name) => !missing.includes(name));
const finding = (names: string) => ({
  path: "proxyConfiguration.properties",
  message: `The proxy has no property ${names}.`,
  fix: "Add it.",
});
const FINDINGS = {
  AppPorts: finding('"AppPorts"'),
  ProxyIngressPort: finding('"ProxyIngressPort"'),
  ProxyEgressPort: finding('"ProxyEgressPort"'),
  IgnoredUID: finding('"IgnoredUID" or "IgnoredGID"'),
};
export const cases: RuleCases = {
  valid: [
    { name: "a user", task: having(ALL) },
    { name: "a group", task: having([...without("IgnoredUID"), "IgnoredGID"], "APPMESH") },
  ],
  invalid: [
    ...Object.entries(FINDINGS).map(([name, found]) => ({
      name: `no ${name}`,
      task: having(without(name)),
      findings: [found],
    })),
    {
      name: "no properties",
      task: task({ proxy: { path: "proxyConfiguration", type: "APPMESH" } }),
      findings: Object.values(FINDINGS),
    },
  ],
  notApplicable: [
    { name: "no proxy", task: task() },
    { name: "a proxy of another kind", task: having([], "ENVOY") },
  ],
  unknown: [
    { name: "a proxy that is not known", task: task<Unknown>({ proxy: UNKNOWN }) },
    {
      name: "properties that are not known",
      task: task<Unknown>({ proxy: { path: "proxyConfiguration", properties: UNKNOWN } }),
    },
    { name: "a property that is not known", task: having([UNKNOWN]) },
    { name: "a kind that is not known", task: having([], UNKNOWN) },
  ],
};
