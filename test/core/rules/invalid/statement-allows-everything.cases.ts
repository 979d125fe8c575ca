import { statement, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const allowing = (...actions: string[]): AnyTask => task({ statements: [statement(...actions)] });

const fix = 'Name the actions as "service:Action", such as "s3:GetObject".';

const notAnAction = (action: string) => ({
  name: `"${action}"`,
  task: allowing(action),
  findings: [
    { path: "container.permissions[0].actions[0]", message: `"${action}" is not an action.`, fix },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "an action", task: allowing("s3:GetObject") },
    { name: "a family of actions", task: allowing("s3:Get*", "s3:GetObject?", "ssm:*") },
    { name: "a service with a hyphen", task: allowing("execute-api:Invoke") },
    { name: "a service with a digit", task: allowing("s3:PutObject", "ec2:DescribeTags") },
  ],
  invalid: [
    {
      name: "everything, beside an action",
      task: allowing("s3:GetObject", "*"),
      findings: [
        {
          path: "container.permissions[0].actions[1]",
          message: 'The action "*" allows everything.',
          fix,
        },
      ],
    },
    {
      name: "no action",
      task: allowing(),
      findings: [
        {
          path: "container.permissions[0]",
          message: "The statement allows no action.",
          fix: "List its actions.",
        },
      ],
    },
    {
      name: "everything, in a statement of the execution role",
      task: task({
        statements: [
          {
            role: "execution",
            statement: { path: "executionRole.statements[0]", actions: ["*"], resources: ["*"] },
          },
        ],
      }),
      findings: [
        {
          path: "executionRole.statements[0].actions[0]",
          message: 'The action "*" allows everything.',
          fix,
        },
      ],
    },
    notAnAction("*:*"),
    notAnAction("GetObject"),
    notAnAction("s3:"),
    notAnAction(":GetObject"),
    notAnAction("s3:Get Object"),
    notAnAction("s3:GetObject\n"),
    notAnAction(""),
  ],
  notApplicable: [{ name: "no statement", task: task() }],
  unknown: [
    {
      name: "resources that are only known later",
      task: task({
        statements: [
          {
            role: "task",
            container: "app",
            statement: {
              path: "container.permissions[0]",
              actions: ["s3:GetObject"],
              resources: { later: "an output" },
            },
          },
        ],
      }),
    },
  ],
};
