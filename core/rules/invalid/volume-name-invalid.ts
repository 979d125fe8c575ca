import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { judgeName } from "../names";
import type { Rule } from "../rule";

export const volumeNameInvalid: Rule = {
  id: "volume-name-invalid",
  title: "Volume names use letters, digits, hyphens and underscores",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a volume name with other characters or with more than 255.",
  fix: "Rename the volume.",
  url: AWS_DOCS.volume,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "letters, digits, hyphens and underscores",
        given: {
          taskDefinition: {
            volumes: [{ name: "app_data-2" }],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a slash",
        given: {
          taskDefinition: {
            volumes: [{ name: "app/data" }],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "volumes[0]",
            message: 'The volume name "app/data" is not legal.',
            fix: "Use 1 to 255 letters, digits, hyphens and underscores.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    items(task.volumes).flatMap(({ name, path }) => judgeName("volume name", known(name), path)),
};
