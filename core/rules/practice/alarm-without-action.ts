import { AWS_DOCS } from "../../data/aws-docs";
import { isGiven } from "../../json";
import { entriesOf } from "../../stack/join";
import type { Rule } from "../rule";

const NAMESPACES = ["AWS/ECS", "ECS/ContainerInsights"];

export const alarmWithoutAction: Rule = {
  id: "alarm-without-action",
  title: "An alarm on tasks tells somebody",
  kind: "practice",
  on: "stack",
  severity: "medium",
  preset: "strict",
  why: "An alarm without an action turns red on a page that nobody has open. The tasks restart all night, and the first to tell are the users.",
  fix: "Give the alarm an action, and let its actions be enabled.",
  url: AWS_DOCS.putMetricAlarm,
  frameworks: [
    { name: "AWS Security Hub", reference: "CloudWatch.15" },
    { name: "AWS Security Hub", reference: "CloudWatch.17" },
    { name: "checkov", reference: "CKV_AWS_319" },
  ],
  options: {},
  cases: {
    valid: [
      {
        title: "an alarm that tells a topic",
        given: {
          stack: {
            resources: [
              {
                kind: "alarm",
                name: "restarts",
                request: {
                  Namespace: "ECS/ContainerInsights",
                  MetricName: "RestartCount",
                  AlarmActions: ["arn:aws:sns:eu-west-1:123456789012:on-call"],
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "an alarm that tells nobody",
        given: {
          stack: {
            resources: [
              {
                kind: "alarm",
                name: "restarts",
                request: { Namespace: "ECS/ContainerInsights", MetricName: "RestartCount" },
              },
            ],
          },
        },
        findings: [
          {
            about: "restarts",
            path: "AlarmActions",
            message: 'The alarm "restarts" has no action.',
            fix: "Give it an action, such as a topic that somebody reads.",
          },
        ],
      },
    ],
  },
  check: ({ entries }) =>
    entriesOf(entries, "alarm").flatMap(({ id: about, name, request }) => {
      const { Namespace: namespace, ActionsEnabled: enabled, AlarmActions: actions } = request;
      if (!NAMESPACES.some((own) => own === namespace)) return [];
      if (enabled === false) {
        return [
          {
            about,
            path: "ActionsEnabled",
            message: `The actions of the alarm "${name}" are off.`,
            fix: "Enable them.",
          },
        ];
      }
      const isEmpty = Array.isArray(actions) ? actions.length === 0 : !isGiven(actions);
      return isEmpty
        ? [
            {
              about,
              path: "AlarmActions",
              message: `The alarm "${name}" has no action.`,
              fix: "Give it an action, such as a topic that somebody reads.",
            },
          ]
        : [];
    }),
};
