import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const holding = (text: unknown, around: object = {}) =>
  collected({ exporters: { otlp: { headers: [text] } } }, { ...around });
const PATH = "exporters.otlp.headers[0]";
const noName = (name: string) => ({
  path: PATH,
  message: `The collector takes "\${${name}}" for a variable, and "${name}" is no name of one.`,
  fix: `Write "$\${${name}}" for the text itself.`,
});
const noVariable = (name: string) => ({
  path: PATH,
  message: `The collector takes "\${env:${name}}" for a variable, and "${name}" is no name of one.`,
  fix: 'Name the variable with letters, digits and "_" alone, without blanks.',
});
const noScheme = (name: string) => ({
  path: PATH,
  message: `The default of "${name}" needs "env:" before the name.`,
  fix: `Write "\${env:${name}:-…}".`,
});

export const cases: RuleCases = {
  valid: [
    { name: "variables", ...holding("${env:A_1} ${_b} ${env:C:-d e} ${env:E:-}") },
    {
      name: "every provider",
      ...holding("${yaml:a} ${file:/a} ${http://a} ${https://a} ${s3://a}"),
    },
    { name: "what is no reference", ...holding("$1 $${1} } ${ {1}") },
    { name: "what follows an escaped one", ...holding("$${A} ${1}") },
    { name: "a variable named by another", ...holding("${env:${env:A}}") },
  ],
  invalid: [
    { name: "a number", ...holding("a ${1} ${B}"), findings: [noName("1")] },
    { name: "a number after a bracket", ...holding("}${1}"), findings: [noName("1")] },
    { name: "after two dollar signs that are one", ...holding("$$${2}"), findings: [noName("2")] },
    { name: "nothing", ...holding("${}"), findings: [noName("")] },
    { name: "a hyphen", ...holding("${env:MY-KEY}"), findings: [noVariable("MY-KEY")] },
    { name: "a blank", ...holding("${env: KEY}"), findings: [noVariable(" KEY")] },
    {
      name: "an inner and an outer name",
      ...holding("${env:2-${3}}"),
      findings: [noName("3")],
    },
    {
      name: "a default without a scheme",
      ...holding("${HOST:-secret}"),
      findings: [noScheme("HOST")],
    },
    {
      name: "a default of a name that is no scheme",
      ...holding("${MY_HOST:-secret:1}"),
      findings: [noScheme("MY_HOST")],
    },
    {
      name: "a provider that ADOT does not have",
      ...holding("${secretsmanager:name}"),
      findings: [
        {
          path: PATH,
          message: 'The collector cannot fill in from "secretsmanager:".',
          fix: 'Write "${env:NAME}", and let ECS put the value into that variable.',
        },
      ],
    },
    {
      name: "a number, in an image that is not known",
      ...holding("${1}", { imageTag: "v1" }),
      findings: [noName("1")],
    },
  ],
  notApplicable: [
    { name: "a key", ...collected({ "${1}": null }) },
    {
      name: "a provider of an image that is not known",
      ...holding("${ssm:a}", { imageTag: "v1" }),
    },
  ],
  unknown: [{ name: "a text that is not known", ...holding(UNKNOWN) }],
};
