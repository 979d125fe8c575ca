import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const holding = (text: unknown) => collected({ receivers: { filelog: { a: [text] } } });
const bare = (name: string) => ({
  path: "receivers.filelog.a[0]",
  message: `The collector leaves "$${name}" as it is.`,
  fix: `Write "\${env:${name}}".`,
});

export const cases: RuleCases = {
  valid: [
    { name: "braces", ...holding("${NAME} ${env:NAME}") },
    { name: "dollar signs that are meant", ...holding("$$NAME $$$$NAME") },
    { name: "what is no name of a variable", ...holding("^a$ $1 $name $A-") },
  ],
  invalid: [
    {
      name: "names",
      ...holding("$AWS_REGION/$_A1"),
      findings: [bare("AWS_REGION"), bare("_A1")],
    },
    { name: "a name after a dollar sign", ...holding("$$$NAME"), findings: [bare("NAME")] },
  ],
  notApplicable: [{ name: "no text", ...holding(1) }],
  unknown: [{ name: "a text that is not known", ...holding(UNKNOWN) }],
};
