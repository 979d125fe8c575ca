import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const ROUTER = definition("log", { firelensConfiguration: { type: "fluentbit" } });
const logging = (logDriver: unknown, options: unknown) =>
  registering(definition("app", { logConfiguration: { logDriver, options } }), ROUTER);
const given = (option: string) => logging("awsfirelens", { Name: "loki", [option]: "app*" });

const finding = (option: string) => ({
  path: `containerDefinitions[0].logConfiguration.options.${option}`,
  message: `ECS writes which lines the output receives; the option "${option}" says it a second time.`,
  fix: "Remove it.",
});

export const cases: RuleCases = {
  valid: [
    { name: "an option that begins so", given: given("match_all") },
    { name: "an option that ends so", given: given("no_match") },
  ],
  invalid: [
    { name: "the option in small letters", given: given("match"), findings: [finding("match")] },
    {
      name: "a regular expression",
      given: given("Match_Regex"),
      findings: [finding("Match_Regex")],
    },
  ],
  notApplicable: [{ name: "another driver", given: logging("splunk", { Match: "*" }) }],
  unknown: [
    { name: "options that are not known", given: logging("awsfirelens", UNKNOWN) },
    { name: "a driver that is not known", given: logging(UNKNOWN, { Match: "*" }) },
    {
      name: "a logging that is not known",
      given: registering(definition("app", { logConfiguration: UNKNOWN }), ROUTER),
    },
  ],
};
