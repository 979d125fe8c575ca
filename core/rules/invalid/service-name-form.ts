import { AWS_DOCS } from "../../data/aws-docs";
import { judgeName } from "../names";
import type { Rule } from "../rule";

export const serviceNameForm: Rule = {
  id: "service-name-form",
  title: "Service names use letters, digits, hyphens and underscores",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "ECS refuses a service name with other characters or with more than 255.",
  fix: "Rename the service.",
  url: AWS_DOCS.createService,
  frameworks: [],
  options: {},
  cases: {
    valid: [{ title: "a name", given: { service: { serviceName: "shop_web-1" } } }],
    invalid: [
      {
        title: "a space",
        given: { service: { serviceName: "my shop" } },
        findings: [
          {
            path: "serviceName",
            message: 'The service name "my shop" is not legal.',
            fix: "Use 1 to 255 letters, digits, hyphens and underscores.",
          },
        ],
      },
    ],
  },
  check: (task) => judgeName("service name", task.peek(task.service.name), "serviceName"),
};
