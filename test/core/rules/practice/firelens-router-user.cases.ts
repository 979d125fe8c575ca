import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const ROUTER = { firelensConfiguration: { type: "fluentbit" } };
const runAs = (user: unknown) => registering(definition("log", { user, ...ROUTER }));

const finding = (user: string) => ({
  path: "containerDefinitions[0].user",
  message: `The log router runs as "${user}"; the ECS agent shares its socket and configuration with root.`,
  fix: "Leave user out, or set it to 0.",
});

export const cases: RuleCases = {
  valid: [
    { name: "no user", given: registering(definition("log", ROUTER)) },
    { name: "the name of root", given: runAs("root") },
    { name: "the number of root and a group", given: runAs("0:1000") },
  ],
  invalid: [
    {
      name: "a number that begins with that of root",
      given: runAs("01"),
      findings: [finding("01")],
    },
    { name: "a group of root", given: runAs("fluent:0"), findings: [finding("fluent:0")] },
  ],
  notApplicable: [
    {
      name: "a container that is no router",
      given: registering(definition("app", { user: "1000" })),
    },
  ],
  unknown: [
    { name: "a user that is not known", given: runAs(UNKNOWN) },
    {
      name: "a router that may be none",
      given: registering(definition("log", { user: "1000", firelensConfiguration: UNKNOWN })),
    },
  ],
};
