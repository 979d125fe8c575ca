import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition } from "../json";

const given = (pidMode: unknown, ...containerDefinitions: readonly object[]) => ({
  taskDefinition: { pidMode, containerDefinitions },
});
const [APP, CACHE] = [definition("app"), definition("cache")];
const AGENT = definition("agent", { image: "datadog/agent:7.60.0" });
const finding = (count: number) => ({
  path: "pidMode",
  message: `With the pidMode "task" the "${count}" containers see each other's processes and their environment.`,
  fix: "Remove pidMode.",
});
const options = { kinds: ["telemetry", "proxy"] };

export const cases: RuleCases = {
  valid: [
    { name: "nothing said", given: given(undefined, APP, CACHE) },
    { name: "an agent that may need it", given: given(undefined, APP, AGENT), options },
  ],
  invalid: [
    { name: "two containers", given: given("task", APP, CACHE), findings: [finding(2)] },
    { name: "an agent", given: given("task", APP, CACHE, AGENT), findings: [finding(3)] },
    {
      name: "no container that may need it",
      given: given("task", APP, CACHE),
      options,
      findings: [finding(2)],
    },
  ],
  notApplicable: [
    { name: "one container", given: given("task", APP) },
    {
      name: "the machine's processes, of which another rule tells",
      given: given("host", APP, CACHE),
    },
  ],
  unknown: [
    { name: "a mode that is not known", given: given(UNKNOWN, APP, CACHE) },
    {
      name: "containers that are not known",
      given: { taskDefinition: { pidMode: "task", containerDefinitions: UNKNOWN } },
    },
    { name: "a kind that is allowed", given: given("task", APP, CACHE, AGENT), options },
  ],
};
