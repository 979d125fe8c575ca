import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const RANGES = [
  { field: "swappiness", from: 0, to: 100 },
  { field: "maxSwap", from: 0, to: undefined },
  { field: "sharedMemorySize", from: 1, to: undefined },
] as const;

export const linuxParameterRange: Rule = {
  id: "linux-parameter-range",
  title: "Swap and shared memory lie in ECS's ranges",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a swappiness outside 0 to 100, swap below 0 and shared memory below 1 MiB.",
  fix: "Use a value in the range.",
  url: AWS_DOCS.linuxParameters,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the limits",
        given: {
          taskDefinition: {
            family: "web",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                memory: 128,
                linuxParameters: { maxSwap: 0, swappiness: 100 },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "too much",
        given: {
          taskDefinition: {
            family: "web",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                memory: 128,
                linuxParameters: { maxSwap: 64, swappiness: 101 },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].linuxParameters.swappiness",
            message: 'The swappiness "101" is not in the range 0 to 100.',
            fix: "Use a value from 0 to 100.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ path, linuxParameters }) => {
      const linux = known(linuxParameters);
      return RANGES.flatMap(({ field, from, to }) => {
        const value = known(linux?.[field]);
        if (value === undefined || (value >= from && value <= (to ?? value))) return [];
        const range = to === undefined ? `${from} or more` : `${from} to ${to}`;
        return [
          {
            path: `${path}.linuxParameters.${field}`,
            message: `The ${field} "${value}" is not in the range ${range}.`,
            fix: `Use a value ${to === undefined ? "of" : "from"} ${range}.`,
          },
        ];
      });
    }),
};
