import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition } from "../json";

const given = (linuxParameters: unknown, fields: object = {}) => ({
  taskDefinition: {
    containerDefinitions: [definition("app", { linuxParameters })],
    ...fields,
  },
});
const capabilities = (add: unknown, drop?: unknown, fields?: object) =>
  given({ capabilities: { add, drop } }, fields);
const finding = (name: string, i = 0) => ({
  path: `containerDefinitions[0].linuxParameters.capabilities.add[${i}]`,
  message: `"app" has the capability "${name}", which Docker gives to no container.`,
  fix: "Remove it.",
});
const kept = {
  path: "containerDefinitions[0].linuxParameters",
  message: '"app" keeps the capabilities that Docker gives.',
  fix: 'Add "ALL" to the capabilities that are dropped.',
};
const requireDropAll = { requireDropAll: true };
const FARGATE = { requiresCompatibilities: ["FARGATE"] };
const WINDOWS = { runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } };

export const cases: RuleCases = {
  valid: [
    { name: "fewer", given: capabilities(undefined, ["NET_RAW"]) },
    {
      name: "one that may",
      given: capabilities(["SYS_PTRACE"]),
      options: { allowAdd: ["SYS_PTRACE"] },
    },
    { name: "none at all", given: capabilities([], ["ALL"]), options: requireDropAll },
  ],
  invalid: [
    {
      name: "two, of which one may",
      given: capabilities(["NET_ADMIN", "SYS_ADMIN"]),
      options: { allowAdd: ["NET_ADMIN"] },
      findings: [finding("SYS_ADMIN", 1)],
    },
    {
      name: "some that stay",
      given: capabilities(undefined, ["NET_RAW"]),
      options: requireDropAll,
      findings: [kept],
    },
    ...[undefined, {}, { capabilities: {} }].map((linux) => ({
      name: `all that stay: ${JSON.stringify(linux)}`,
      given: given(linux),
      options: requireDropAll,
      findings: [kept],
    })),
    {
      name: "one more, and all others",
      given: capabilities(["SYS_ADMIN"]),
      options: requireDropAll,
      findings: [finding("SYS_ADMIN"), kept],
    },
  ],
  notApplicable: [{ name: "no parameters", given: given(undefined) }],
  unknown: [
    { name: "a capability that is not known", given: capabilities([UNKNOWN]) },
    ...[
      UNKNOWN,
      { capabilities: UNKNOWN },
      { capabilities: { drop: UNKNOWN } },
      { capabilities: { drop: [UNKNOWN] } },
    ].map((linux, i) => ({
      name: `parameters of which part ${i} is not known`,
      given: given(linux),
      options: requireDropAll,
    })),
    {
      name: "Fargate",
      given: capabilities(["NET_ADMIN"], undefined, FARGATE),
    },
    { name: "Windows, which has none", given: capabilities(["NET_ADMIN"], undefined, WINDOWS) },
  ],
};
