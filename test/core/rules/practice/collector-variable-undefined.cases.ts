import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const asking = (text: unknown, environment: unknown = ["HOST"]) =>
  collected({ exporters: { otlp: { endpoint: text } } }, { environment });

export const cases: RuleCases = {
  valid: [
    { name: "a variable that is there", ...asking("${env:HOST}${HOST}") },
    ...[
      ...["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "AWS_DEFAULT_REGION", "AWS_EXECUTION_ENV"],
      ...["AWS_REGION", "ECS_CONTAINER_METADATA_URI", "ECS_CONTAINER_METADATA_URI_V4", "HOME"],
      ...["HOSTNAME", "PATH", "RUN_IN_CONTAINER"],
    ].map((name) => ({ name: `${name}, which is always there`, ...asking(`\${env:${name}}`) })),
    { name: "defaults", ...asking("${env:A:-b}") },
    { name: "what is filled in from elsewhere", ...asking("${file:A} ${yaml:B}") },
    { name: "no reference", ...asking("$A $${B}") },
  ],
  invalid: [
    {
      name: "variables that are not there",
      ...asking("${env:HOTS}:${PORT}"),
      findings: [
        {
          path: "exporters.otlp.endpoint",
          message: 'The container has no variable "HOTS". Did you mean "HOST"?',
          fix: 'Add it to environment or secrets, or write "${env:HOTS:-…}" with a default.',
        },
        {
          path: "exporters.otlp.endpoint",
          message: 'The container has no variable "PORT".',
          fix: 'Add it to environment or secrets, or write "${env:PORT:-…}" with a default.',
        },
      ],
    },
    {
      name: "no variables at all",
      ...asking("${env:A}", []),
      findings: [
        {
          path: "exporters.otlp.endpoint",
          message: 'The container has no variable "A".',
          fix: 'Add it to environment or secrets, or write "${env:A:-…}" with a default.',
        },
      ],
    },
  ],
  notApplicable: [{ name: "what is no name", ...asking("${1} ${env:A-B}") }],
  unknown: [
    {
      name: "variables that are not known",
      ...collected({ exporters: { otlp: { endpoint: "${env:A}" } } }),
    },
    { name: "a variable that is not known", ...asking("${env:A}", ["HOST", UNKNOWN]) },
    { name: "a text that is not known", ...asking(UNKNOWN) },
  ],
};
