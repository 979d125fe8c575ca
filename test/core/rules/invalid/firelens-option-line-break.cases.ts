import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const ROUTER = definition("log", { firelensConfiguration: { type: "fluentbit" } });
const logging = (logDriver: unknown, labels: unknown) =>
  registering(
    definition("app", { logConfiguration: { logDriver, options: { Name: "loki", labels } } }),
    ROUTER,
  );

const FINDING = {
  path: "containerDefinitions[0].logConfiguration.options.labels",
  message: "The value has a line break.",
  fix: "Write it in one line.",
};

export const cases: RuleCases = {
  valid: [{ name: "a tab in a value", given: logging("awsfirelens", "job=shop,\tenv=dev") }],
  invalid: [
    { name: "a line feed", given: logging("awsfirelens", "a\nb"), findings: [FINDING] },
    { name: "a carriage return", given: logging("awsfirelens", "a\rb"), findings: [FINDING] },
    { name: "one at the end", given: logging("awsfirelens", "a\n"), findings: [FINDING] },
  ],
  notApplicable: [{ name: "another driver", given: logging("splunk", "a\nb") }],
  unknown: [
    { name: "a value that is not known", given: logging("awsfirelens", UNKNOWN) },
    { name: "a driver that is not known", given: logging(UNKNOWN, "a\nb") },
  ],
};
