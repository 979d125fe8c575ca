import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { items, known } from "../../known";
import type { Unknown } from "../../known";
import type { RestartPolicyModel } from "../../model";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const FROM = 60;
const TO = 1800;
const MOST_CODES = 50;

export const restartPolicyRange: Rule = {
  id: "restart-policy-range",
  title: "A restart policy lies in ECS's ranges",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a restart period outside 60 to 1800 seconds and more than 50 ignored exit codes.",
  fix: "Use a value in the range.",
  url: AWS_DOCS.restartPolicy,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the shortest period",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                restartPolicy: { enabled: true, restartAttemptPeriod: 60, ignoredExitCodes: [0] },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a period of 30 seconds",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                restartPolicy: { enabled: true, restartAttemptPeriod: 30 },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].restartPolicy.restartAttemptPeriod",
            message: 'The restartAttemptPeriod is "30"; ECS accepts 60 to 1800 seconds.',
            fix: "Use a value from 60 to 1800.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap((container) => {
      const policy = known(container.restartPolicy);
      return policy === undefined ? [] : [...wrongPeriod(policy), ...tooManyCodes(policy)];
    }),
};

function wrongPeriod({ restartAttemptPeriod, path }: RestartPolicyModel<Unknown>): Finding[] {
  const seconds = known(restartAttemptPeriod);
  return seconds === undefined || (seconds >= FROM && seconds <= TO)
    ? []
    : [
        {
          path: `${path}.restartAttemptPeriod`,
          message: `The restartAttemptPeriod is "${seconds}"; ECS accepts ${FROM} to ${TO} seconds.`,
          fix: `Use a value from ${FROM} to ${TO}.`,
        },
      ];
}

function tooManyCodes({ ignoredExitCodes, path }: RestartPolicyModel<Unknown>): Finding[] {
  const count = items(ignoredExitCodes).length;
  return count <= MOST_CODES
    ? []
    : [
        {
          path: `${path}.ignoredExitCodes`,
          message: `The policy ignores "${count}" exit codes; ECS accepts at most ${MOST_CODES}.`,
          fix: "Remove exit codes.",
        },
      ];
}
