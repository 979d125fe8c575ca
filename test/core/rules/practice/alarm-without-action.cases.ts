import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { resource, stacked } from "../stacked";

const alarm = (fields: object) =>
  resource("alarm", "cpu", { Namespace: "AWS/ECS", MetricName: "CPUUtilization", ...fields });
const TOPIC = ["arn:aws:sns:eu-west-1:123456789012:on-call"];
const none = {
  about: "cpu",
  path: "AlarmActions",
  message: 'The alarm "cpu" has no action.',
  fix: "Give it an action, such as a topic that somebody reads.",
};

export const cases: RuleCases = {
  valid: [{ name: "an action", ...stacked(alarm({ AlarmActions: TOPIC, ActionsEnabled: true })) }],
  invalid: [
    { name: "no action", ...stacked(alarm({})), findings: [none] },
    { name: "an empty list", ...stacked(alarm({ AlarmActions: [] })), findings: [none] },
    {
      name: "the other namespace",
      ...stacked(alarm({ Namespace: "ECS/ContainerInsights", AlarmActions: null })),
      findings: [none],
    },
    {
      name: "actions that are off",
      ...stacked(alarm({ AlarmActions: TOPIC, ActionsEnabled: false })),
      findings: [
        {
          about: "cpu",
          path: "ActionsEnabled",
          message: 'The actions of the alarm "cpu" are off.',
          fix: "Enable them.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "an alarm on something else", ...stacked(alarm({ Namespace: "AWS/SQS" })) },
  ],
  unknown: [
    { name: "actions that are not known", ...stacked(alarm({ AlarmActions: UNKNOWN })) },
    {
      name: "an action, and a switch, that are not known",
      ...stacked(alarm({ AlarmActions: [UNKNOWN], ActionsEnabled: UNKNOWN })),
    },
    { name: "what it is about", ...stacked(alarm({ Namespace: UNKNOWN })) },
  ],
};
