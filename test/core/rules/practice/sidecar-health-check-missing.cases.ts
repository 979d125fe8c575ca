import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { OTEL, definition, registering } from "../json";

const beside = (parts: object) => registering(definition("app"), definition("helper", parts));
const found = (fix: string) => [
  {
    path: "containerDefinitions[1]",
    message:
      'The essential sidecar "helper" has no health check: ECS does not see whether it works.',
    fix,
  },
];
const CHECKED = { healthCheck: { command: ["CMD", "/healthcheck"] } };

export const cases: RuleCases = {
  valid: [
    { name: "a health check", given: beside({ ...OTEL, ...CHECKED }) },
    { name: "a sidecar that may end", given: beside({ ...OTEL, essential: false }) },
  ],
  invalid: [
    {
      name: "a known program",
      given: beside(OTEL),
      findings: found('Give it a health check, for example ["CMD","/healthcheck"].'),
    },
    {
      name: "a program that nobody knows",
      given: beside({ essential: true }),
      findings: found("Give it a health check."),
    },
    {
      name: "a known program that others built",
      given: beside({ image: "acme/aws-xray-daemon:1" }),
      findings: found("Give it a health check."),
    },
  ],
  notApplicable: [
    {
      name: "an image that holds nothing that could ask",
      given: beside({ image: "amazon/aws-xray-daemon:3.6.6" }),
    },
    { name: "the application", given: registering(definition("app")) },
  ],
  unknown: [
    { name: "a health check that is not known", given: beside({ ...OTEL, healthCheck: UNKNOWN }) },
    { name: "a sidecar that may end", given: beside({ ...OTEL, essential: UNKNOWN }) },
    { name: "an image that is not known", given: beside({ image: UNKNOWN }) },
  ],
};
