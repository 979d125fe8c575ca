import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { pathOf } from "../paths";
import type { Rule } from "../rule";

const SHORTEST = 3600;
const LONGEST = 43_200;

export const roleSessionRange: Rule = {
  id: "role-session-range",
  title: "A role's sessions last from 1 to 12 hours",
  kind: "invalid",
  on: "role",
  severity: "high",
  why: "IAM refuses a maximum below 3600 seconds or above 43200.",
  fix: "Set a maximum from 3600 to 43200 seconds.",
  url: AWS_DOCS.createRole,
  frameworks: [],
  options: {},
  cases: {
    valid: [{ title: "2 hours", given: { role: { RoleName: "web", MaxSessionDuration: 7200 } } }],
    invalid: [
      {
        title: "half an hour",
        given: { role: { RoleName: "web", MaxSessionDuration: 1800 } },
        findings: [
          {
            path: "MaxSessionDuration",
            message: 'The maximum is "1800"; IAM accepts 3600 to 43200 seconds.',
            fix: "Use a value from 3600 to 43200.",
          },
        ],
      },
    ],
  },
  check: (role) => {
    const seconds = known(role.maxSessionDuration);
    return seconds === undefined || (seconds >= SHORTEST && seconds <= LONGEST)
      ? []
      : [
          {
            path: pathOf(role, "MaxSessionDuration"),
            message: `The maximum is "${seconds}"; IAM accepts ${SHORTEST} to ${LONGEST} seconds.`,
            fix: `Use a value from ${SHORTEST} to ${LONGEST}.`,
          },
        ];
  },
};
