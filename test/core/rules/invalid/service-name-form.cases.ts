import { served } from "../served";
import type { RuleCases } from "../cases";

const illegal = (serviceName: string) => ({
  name: `the name "${serviceName}"`,
  ...served({ serviceName }),
  findings: [
    {
      path: "serviceName",
      message: `The service name "${serviceName}" is not legal.`,
      fix: "Use 1 to 255 letters, digits, hyphens and underscores.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "all characters", ...served({ serviceName: "shop_Web-1" }) },
    { name: "one character", ...served({ serviceName: "a" }) },
    { name: "255 characters", ...served({ serviceName: "a".repeat(255) }) },
  ],
  invalid: [illegal("my shop"), illegal("a".repeat(256)), illegal("")],
  notApplicable: [{ name: "a service without a name", ...served({}) }],
  unknown: [{ name: "a name that is not known", ...served({ serviceName: "shop ${stage}" }) }],
};
