import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

export const ulimitSoftAboveHard: Rule = {
  id: "ulimit-soft-above-hard",
  title: "A soft limit lies within the hard one",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "The kernel refuses a soft limit above the hard one, so the container cannot start.",
  fix: "Lower softLimit, or raise hardLimit.",
  url: AWS_DOCS.ulimit,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "equal limits",
        given: {
          taskDefinition: {
            memory: "512",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                ulimits: [{ name: "nofile", softLimit: 1024, hardLimit: 1024 }],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "limits the wrong way round",
        given: {
          taskDefinition: {
            memory: "512",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                ulimits: [{ name: "nofile", softLimit: 2048, hardLimit: 1024 }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].ulimits[0]",
            message: 'The soft limit "2048" is above the hard limit "1024".',
            fix: "Lower softLimit, or raise hardLimit.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ path, ulimits }) =>
      items(ulimits).flatMap(({ softLimit, hardLimit }, i) => {
        const soft = known(softLimit);
        const hard = known(hardLimit);
        // A negative number stands for no limit.
        if (soft === undefined || hard === undefined || hard < 0 || soft <= hard) return [];
        return [
          {
            path: `${path}.ulimits[${i}]`,
            message: `The soft limit "${soft}" is above the hard limit "${hard}".`,
            fix: "Lower softLimit, or raise hardLimit.",
          },
        ];
      }),
    ),
};
