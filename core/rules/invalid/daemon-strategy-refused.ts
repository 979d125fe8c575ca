import { AWS_DOCS } from "../../data/aws-docs";
import { fargateIn, otherController } from "../services";
import type { Rule } from "../rule";

export const daemonStrategyRefused: Rule = {
  id: "daemon-strategy-refused",
  title: "Daemon services run on machines of their own and are deployed by ECS",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "A daemon is one task per container instance: Fargate has none, and other deployment controllers need REPLICA.",
  fix: "Use the scheduling strategy REPLICA.",
  url: AWS_DOCS.createService,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a daemon on EC2",
        given: { service: { launchType: "EC2", schedulingStrategy: "DAEMON" } },
      },
    ],
    invalid: [
      {
        title: "a daemon on Fargate",
        given: { service: { launchType: "FARGATE", schedulingStrategy: "DAEMON" } },
        findings: [
          {
            path: "schedulingStrategy",
            message: 'The scheduling strategy "DAEMON" does not go with "FARGATE".',
            fix: "Use REPLICA.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const reason = fargateIn(task)?.name ?? otherController(task);
    return task.service.schedulingStrategy !== "DAEMON" || reason === undefined
      ? []
      : [
          {
            path: "schedulingStrategy",
            message: `The scheduling strategy "DAEMON" does not go with "${reason}".`,
            fix: "Use REPLICA.",
          },
        ];
  },
};
