import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { containersOf } from "../containers";
import { judgeName } from "../names";
import type { Rule } from "../rule";

export const containerNameInvalid: Rule = {
  id: "container-name-invalid",
  title: "Container names use letters, digits, hyphens and underscores",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a container name with other characters or with more than 255.",
  fix: "Rename the container.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "letters, digits, hyphens and underscores",
        given: {
          taskDefinition: { containerDefinitions: [{ name: "log_router-2", image: "log:1" }] },
        },
      },
    ],
    invalid: [
      {
        title: "a dot",
        given: {
          taskDefinition: { containerDefinitions: [{ name: "log.router", image: "log:1" }] },
        },
        findings: [
          {
            path: "containerDefinitions[0]",
            message: 'The container name "log.router" is not legal.',
            fix: "Use 1 to 255 letters, digits, hyphens and underscores.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ name, path }) => judgeName("container name", known(name), path)),
};
