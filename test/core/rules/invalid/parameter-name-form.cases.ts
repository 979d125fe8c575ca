import { OPAQUE, document, task } from "../../support";
import type { RuleCases } from "../cases";

const named = (Name: string) => ({ given: { parameter: { Name, Value: "a" } } });
const own = (parameterName: string) => task({ documents: [document({ parameterName })] });
const FORM = 'Use letters, digits, "_", ".", "-" and at most 15 levels, beginning with "/".';
const illegal = (name: string) => ({
  name: `"${name}"`,
  ...named(name),
  findings: [{ path: "Name", message: `"${name}" is not a legal parameter name.`, fix: FORM }],
});
const reserved = (name: string) => ({
  name: `the reserved "${name}"`,
  ...named(name),
  findings: [
    {
      path: "Name",
      message: `The parameter name "${name}" begins with "aws" or "ssm", which AWS reserves.`,
      fix: FORM,
    },
  ],
});
const illegalPrefix = (name: string) => ({
  name: `the prefix "${name}"`,
  task: own(name),
  findings: [
    {
      path: "container.documents.CONFIG.parameterName",
      message: `"${name}" is not a legal parameter name.`,
      fix: FORM,
    },
  ],
});
const tooLong = (name: string) => ({
  name: `967 characters that begin with "${name.slice(0, 1)}"`,
  ...named(name),
  findings: [
    {
      path: "Name",
      message:
        'The parameter name has "967" characters; with the ARN before it SSM accepts at most 1011.',
      fix: "Shorten the name.",
    },
  ],
});
const levels = (count: number) => "/a".repeat(count);

export const cases: RuleCases = {
  valid: [
    { name: "one level", ...named("shop_config.v-1") },
    { name: "one level with a slash", ...named("/config") },
    { name: "15 levels", ...named(levels(15)) },
    { name: "966 characters", ...named("a".repeat(966)) },
    { name: "966 characters and a slash", ...named(`/${"a".repeat(966)}`) },
    { name: "aws in the middle", ...named("/shop/aws") },
    { name: "the prefix of all", task: own("/") },
    { name: "a prefix of 14 levels", task: own(`${levels(14)}/`) },
  ],
  invalid: [
    illegal("/a b"),
    illegal("a/b"),
    illegal("/a//b"),
    illegal("/a/"),
    illegal("/"),
    illegal(""),
    illegal(levels(16)),
    illegalPrefix(`${levels(15)}/`),
    illegalPrefix("a/"),
    reserved("/aws/config"),
    reserved("SSMconfig"),
    reserved("Aws"),
    tooLong("a".repeat(967)),
    tooLong(`/${"a".repeat(967)}`),
  ],
  notApplicable: [{ name: "a name that is chosen here", task: task({ documents: [document()] }) }],
  unknown: [
    { name: "a name that a template gives", ...named("/${environment}/a b") },
    { name: "a name that is not known yet", task: own(OPAQUE) },
  ],
};
