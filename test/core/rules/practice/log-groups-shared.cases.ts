import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const PROXY = "envoyproxy/envoy:v1.31.0";
const writing = (name: string, group: unknown, parts = {}) =>
  definition(name, {
    logConfiguration: { logDriver: "awslogs", options: { mode: "x", "awslogs-group": group } },
    ...parts,
  });

export const cases: RuleCases = {
  valid: [
    {
      name: "a group for each",
      given: registering(writing("app", "/a"), writing("proxy", "/b", { image: PROXY })),
    },
    {
      name: "one group for two sidecars",
      given: registering(
        writing("app", "/a"),
        writing("proxy", "/b", { image: PROXY }),
        writing("helper", "/b", { essential: false }),
      ),
    },
  ],
  invalid: [
    {
      name: "the application's group in two sidecars",
      given: registering(
        writing("app", "/a"),
        writing("proxy", "/a", { image: PROXY }),
        writing("helper", "/a", { essential: false }),
        writing("other", "/b", { essential: false }),
      ),
      findings: ["proxy", "helper"].map((name, i) => ({
        path: `containerDefinitions[${i + 1}].logConfiguration`,
        message: `"${name}" writes to "/a", the log group of the application.`,
        fix: "Give it a log group.",
      })),
    },
  ],
  notApplicable: [
    { name: "one container", given: registering(writing("app", "/a")) },
    { name: "containers without logs", given: registering(definition("app"), definition("b")) },
  ],
  unknown: [
    {
      name: "a container that may be the application",
      given: registering(
        writing("app", "/a", { image: UNKNOWN }),
        writing("proxy", "/b", { image: PROXY }),
        writing("helper", "/b"),
      ),
    },
    {
      name: "a container that may be essential",
      given: registering(
        writing("app", "/a", { essential: UNKNOWN }),
        writing("proxy", "/b", { image: PROXY }),
        writing("helper", "/b"),
      ),
    },
    {
      name: "groups that are not known",
      given: registering(writing("app", UNKNOWN), writing("proxy", UNKNOWN, { image: PROXY })),
    },
  ],
};
