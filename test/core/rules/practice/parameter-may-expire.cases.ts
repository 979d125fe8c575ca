import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, resource, stacked } from "../stacked";

const reading = (valueFrom: unknown = "/shop/key") =>
  definition({}, { secrets: [{ name: "KEY", valueFrom }] });
const parameter = (Policies?: unknown) =>
  resource("parameter", "key", { Name: "/shop/key", ...(Policies !== undefined && { Policies }) });
const policy = (Type: string) => JSON.stringify([{ Type, Version: "1.0", Attributes: {} }]);

export const cases: RuleCases = {
  valid: [
    { name: "no policies", ...stacked(reading(), parameter()) },
    { name: "another policy", ...stacked(reading(), parameter(policy("ExpirationNotification"))) },
  ],
  invalid: [
    {
      name: "an expiration",
      ...stacked(reading(), parameter(policy("Expiration").replaceAll(":", " : "))),
      findings: [
        {
          about: "key",
          path: "Policies",
          message: 'The parameter "/shop/key" expires, and "app" of "web" reads it.',
          fix: "Remove the expiration.",
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "a parameter that no task reads",
      ...stacked(reading("/shop/other"), parameter(policy("Expiration"))),
    },
  ],
  unknown: [
    { name: "policies that are not known", ...stacked(reading(), parameter(UNKNOWN)) },
    {
      name: "a reference that is not known",
      ...stacked(reading(UNKNOWN), parameter(policy("Expiration"))),
    },
  ],
};
