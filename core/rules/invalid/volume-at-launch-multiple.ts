import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import type { Rule } from "../rule";

export const volumeAtLaunchMultiple: Rule = {
  id: "volume-at-launch-multiple",
  title: "At most one volume is configured at launch",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "A task gets at most one EBS volume: ECS refuses a second.",
  fix: "Keep one such volume.",
  url: AWS_DOCS.volume,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one volume",
        given: {
          taskDefinition: {
            memory: "512",
            volumes: [
              { name: "a", configuredAtLaunch: true },
              { name: "b", configuredAtLaunch: false },
            ],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "two volumes",
        given: {
          taskDefinition: {
            memory: "512",
            volumes: [
              { name: "a", configuredAtLaunch: true },
              { name: "b", configuredAtLaunch: true },
            ],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "volumes[1].configuredAtLaunch",
            message: "Only one volume can be configured at launch; volumes[0] already is.",
            fix: "Remove it from one of the two.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const [first, ...others] = items(task.volumes).filter(({ otherStorage }) =>
      items(otherStorage).includes("configuredAtLaunch"),
    );
    return first === undefined
      ? []
      : others.map(({ path }) => ({
          path: `${path}.configuredAtLaunch`,
          message: `Only one volume can be configured at launch; ${first.path} already is.`,
          fix: "Remove it from one of the two.",
        }));
  },
};
