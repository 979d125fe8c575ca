import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, resource, stacked } from "../stacked";

const ARN = "arn:aws:ssm:eu-west-1:123456789012:parameter/shop/key";
const reading = (...references: unknown[]) =>
  definition({}, { secrets: references.map((valueFrom, i) => ({ name: `K${i}`, valueFrom })) });
const parameter = (Name: unknown) => resource("parameter", "key", { Name, Value: "k" });
const nobodys = (name: string, i: number) => ({
  about: "web",
  path: `containerDefinitions[0].secrets[${i}].valueFrom`,
  message: `The program makes no parameter "${name}", which "app" reads.`,
  fix: "Make it here, or list it in externalParameters.",
});

export const cases: RuleCases = {
  valid: [
    {
      name: "a parameter by its name, its version and its ARN",
      ...stacked(reading("/shop/key", "/shop/key:3", ARN), parameter("/shop/key")),
    },
    { name: "a name without a slash", ...stacked(reading("key"), parameter("key")) },
  ],
  invalid: [
    {
      name: "others than there are",
      ...stacked(reading("/shop/keys", `${ARN}s`, "/shop/key"), parameter("/shop/key")),
      findings: [nobodys("/shop/keys", 0), nobodys("/shop/keys", 1)],
    },
  ],
  notApplicable: [
    { name: "no reference", ...stacked(definition()) },
    {
      name: "a secret of another service",
      ...stacked(reading("arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-AbCdEf")),
    },
  ],
  unknown: [
    { name: "a reference that is not known", ...stacked(reading(UNKNOWN)) },
    {
      name: "a parameter whose name is not known",
      ...stacked(reading("/shop/key"), parameter(UNKNOWN)),
    },
  ],
};
