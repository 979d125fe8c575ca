import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { FLUENT_BIT, OTEL, running } from "../json";

const checked = (image: unknown, ...command: unknown[]) => ({
  given: running(image, { healthCheck: { command } }),
});
const lacking = (image: string, program: string, ...command: string[]) => ({
  name: `${program} in ${image}`,
  ...checked(image, ...command),
  findings: [
    {
      path: "containerDefinitions[0].healthCheck.command",
      message: `The health check of "app" needs "${program}", which its image does not have: it never passes.`,
      fix: "Remove the health check: the image has no program for one.",
    },
  ],
});
const adot = { ...lacking(OTEL.image, "sh", "CMD-SHELL", "exit 0") };

export const cases: RuleCases = {
  valid: [
    { name: "a program of the image", ...checked(OTEL.image, "CMD", "/healthcheck") },
    { name: "an image with a shell", ...checked(FLUENT_BIT.image, "CMD-SHELL", "exit 0") },
    {
      name: "a variant for debugging",
      ...checked("fluent/fluent-bit:4.2.2-debug", "CMD-SHELL", "exit 0"),
    },
    {
      name: "an image that others built",
      ...checked("acme/aws-otel-collector:1", "CMD-SHELL", "exit 0"),
    },
  ],
  invalid: [
    {
      ...adot,
      findings: adot.findings.map((one) => ({ ...one, fix: 'Use ["CMD","/healthcheck"].' })),
    },
    lacking("amazon/aws-xray-daemon:3.6.6", "curl", "CMD", "curl", "-f", "http://localhost:2000/"),
    lacking("amazon/cloudwatch-agent:1", "sh", "CMD", "/bin/sh", "-c", "exit 0"),
    lacking("otel/opentelemetry-collector-contrib:0.156.0", "wget", "CMD", "wget", "localhost"),
    lacking("fluent/fluent-bit", "bash", "CMD", "bash", "-c", "exit 0"),
  ],
  notApplicable: [
    { name: "no health check", given: running(OTEL.image) },
    { name: "a command of another form", ...checked(OTEL.image, "curl", "curl") },
    { name: "another image", ...checked("acme/api:1", "CMD-SHELL", "exit 0") },
  ],
  unknown: [
    { name: "an image that is not known", ...checked(UNKNOWN, "CMD-SHELL", "exit 0") },
    { name: "a form that is not known", ...checked(OTEL.image, UNKNOWN, "curl") },
    { name: "a program that is not known", ...checked(OTEL.image, "CMD", UNKNOWN) },
  ],
};
