import { defined } from "../served";
import type { RuleCases } from "../cases";

const linking = (links: unknown, fields: object = {}) => ({
  given: { taskDefinition: defined({ ...fields }, { links }) },
});

export const cases: RuleCases = {
  valid: [
    { name: "a container", ...linking(["cache"]) },
    { name: "an alias", ...linking(["cache:r", "cache:re-dis_1.local"]) },
    { name: "a long alias", ...linking([`cache:${"a".repeat(255)}`]) },
  ],
  invalid: ["", "a:b", "a b", "a".repeat(256)].map((alias) => ({
    name: `the alias "${alias}"`,
    ...linking(["db", `cache:${alias}`]),
    findings: [
      {
        path: "containerDefinitions[0].links[1]",
        message: `"${alias}" is not an alias.`,
        fix: "Use letters, digits, dots, hyphens and underscores.",
      },
    ],
  })),
  notApplicable: [
    { name: "no links", ...linking(undefined) },
    {
      name: "a network mode without links",
      ...linking(["a:"], { networkMode: "awsvpc", requiresCompatibilities: ["FARGATE"] }),
    },
  ],
  unknown: [
    { name: "a link that is not known", ...linking(["{{ link }}"]) },
    { name: "links that are not known", ...linking("{{ links }}") },
  ],
};
