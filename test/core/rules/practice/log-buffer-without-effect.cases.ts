import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

const logging = (options: object, logDriver = "awslogs") => ({
  taskDefinition: {
    containerDefinitions: [
      { name: "app", image: "app:1", logConfiguration: { logDriver, options } },
    ],
  },
});
export const cases: RuleCases = {
  valid: [
    {
      name: "a buffer that is used",
      given: logging({ mode: "non-blocking", "max-buffer-size": "1m" }),
    },
    { name: "a mode without a buffer", given: logging({ mode: "blocking" }) },
  ],
  invalid: [
    {
      name: "a buffer in the mode blocking",
      given: logging({ other: "blocking", mode: "blocking", "max-buffer-size": "1m" }),
      findings: [
        {
          path: "containerDefinitions[0].logConfiguration.options.max-buffer-size",
          message: 'The mode "blocking" has no buffer; "max-buffer-size" does nothing.',
          fix: "Remove it, or set mode to non-blocking.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "a buffer whose mode is the account's", given: logging({ "max-buffer-size": "1m" }) },
    {
      name: "an option that only looks like the mode",
      given: logging({ other: "blocking", "max-buffer-size": "1m" }),
    },
  ],
  unknown: [
    {
      name: "a mode that is not known",
      given: logging({ mode: UNKNOWN, "max-buffer-size": "1m" }),
    },
  ],
};
