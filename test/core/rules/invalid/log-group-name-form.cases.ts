import { OPAQUE, awslogs, container, task } from "../../support";
import type { RuleCases } from "../cases";

const named = (logGroupName: string) => ({ given: { logGroup: { logGroupName } } });
const own = (name: string, create = true) =>
  task({ containers: [container("app", { log: awslogs("app", { name, create }) })] });
const FORM = 'Use 1 to 512 letters, digits, "_", "-", "/", "." and "#".';
const illegal = (logGroupName: string) => ({
  name: `"${logGroupName}"`,
  ...named(logGroupName),
  findings: [
    {
      path: "logGroupName",
      message: `The log group name "${logGroupName}" is not legal.`,
      fix: FORM,
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "every character there is", ...named("/ecs/Shop_1.web-2#3") },
    { name: "1 character", ...named("a") },
    { name: "512 characters", ...named("a".repeat(512)) },
    { name: "aws after a slash", ...named("/aws/ecs") },
    { name: "the group of a container", task: own("/ecs/shop") },
  ],
  invalid: [
    illegal(""),
    illegal("a".repeat(513)),
    illegal("a b"),
    illegal("a:b"),
    illegal("a*"),
    {
      name: "a reserved name",
      ...named("aws/ecs"),
      findings: [
        {
          path: "logGroupName",
          message: 'The log group name "aws/ecs" begins with "aws/", which AWS reserves.',
          fix: "Rename the log group.",
        },
      ],
    },
    {
      name: "the group of a container",
      task: own("a b"),
      findings: [
        {
          path: "container.logging.logGroupName",
          message: 'The log group name "a b" is not legal.',
          fix: FORM,
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no group", task: task() },
    { name: "a group that is made elsewhere", task: own("a b", false) },
  ],
  unknown: [
    { name: "a name that is not known yet", task: own(OPAQUE) },
    { name: "a name that a template gives", ...named("<name>") },
  ],
};
