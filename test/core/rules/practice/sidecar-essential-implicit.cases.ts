import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { OTEL, definition, registering } from "../json";

const beside = (...sidecars: readonly object[]) => registering(definition("app"), ...sidecars);
const implicit = (name: string, i: number) => ({
  path: `containerDefinitions[${i}]`,
  message: `The sidecar "${name}" does not say whether it is essential, and so it is: its end stops the task.`,
  fix: "Set essential to true or to false.",
});

export const cases: RuleCases = {
  valid: [
    { name: "an essential one", given: beside(definition("otel", { ...OTEL, essential: true })) },
    { name: "another", given: beside(definition("cache", { essential: false })) },
  ],
  invalid: [
    {
      name: "each that says nothing",
      given: beside(definition("cache"), definition("otel", OTEL)),
      findings: [implicit("cache", 1), implicit("otel", 2)],
    },
    {
      name: "the first container, where the load balancer sends the traffic to another",
      given: {
        ...registering(definition("proxy"), definition("app")),
        service: { loadBalancers: [{ containerName: "app", containerPort: 80 }] },
      },
      findings: [implicit("proxy", 0)],
    },
  ],
  notApplicable: [
    { name: "the application", given: registering(definition("app")) },
    {
      name: "a container that others wait for to end",
      given: registering(
        definition("app", { dependsOn: [{ containerName: "init", condition: "COMPLETE" }] }),
        definition("init"),
      ),
    },
    { name: "an agent alone", given: registering(definition("otel", OTEL)) },
  ],
  unknown: [
    {
      name: "a container that may say it",
      given: beside(definition("otel", { ...OTEL, essential: UNKNOWN })),
    },
    {
      name: "containers for whose end somebody may wait",
      given: registering(
        definition("app", { dependsOn: UNKNOWN }),
        definition("cache"),
        definition("init"),
      ),
    },
    {
      name: "which of two is the application",
      given: registering(definition("a", { essential: UNKNOWN }), definition("b")),
    },
  ],
};
