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
  valid: [{ name: "a group that is there", given: logging({ "awslogs-create-group": "false" }) }],
  invalid: [
    {
      name: "a group that the driver makes",
      given: logging({ "awslogs-group": "true", "awslogs-create-group": "true" }),
      findings: [
        {
          path: "containerDefinitions[0].logConfiguration.options.awslogs-create-group",
          message: "The driver makes the log group, which then keeps its lines for ever.",
          fix: "Make the group beside the task, with a retention, and remove the option.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "another driver", given: logging({ "awslogs-create-group": "true" }, "splunk") },
  ],
  unknown: [
    { name: "an option that is not known", given: logging({ "awslogs-create-group": UNKNOWN }) },
  ],
};
