import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import type { StackTask } from "../../model";
import { entriesOf, textNames } from "../../stack/join";
import { isLogGroup } from "../../stack/names";
import { called, containersOf } from "../containers";
import { optionsOf } from "../logs";
import type { Rule } from "../rule";

/** A log group that a container writes to. */
interface Written {
  readonly about: string;
  readonly path: string;
  readonly who: string;
  readonly group: string;
}

export const logGroupNotManaged: Rule = {
  id: "log-group-not-managed",
  title: "Whoever deploys a task deploys the log groups it writes to",
  kind: "practice",
  on: "stack",
  severity: "medium",
  why: "Without its log group no container with the awslogs driver starts. A group that nobody manages keeps its logs for ever, unencrypted, long after the task is gone.",
  fix: "Make the log group beside the task, or list it as external.",
  url: AWS_DOCS.logGroup,
  frameworks: [],
  options: {
    externalLogGroups: {
      description: "Names of log groups that are made elsewhere.",
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "a log group of the program",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  containerDefinitions: [
                    {
                      name: "app",
                      image: "app:1",
                      logConfiguration: {
                        logDriver: "awslogs",
                        options: { "awslogs-group": "/ecs/web" },
                      },
                    },
                  ],
                },
              },
              { kind: "logGroup", name: "logs", request: { logGroupName: "/ecs/web" } },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a name that nobody makes",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  containerDefinitions: [
                    {
                      name: "app",
                      image: "app:1",
                      logConfiguration: {
                        logDriver: "awslogs",
                        options: { "awslogs-group": "/ecs/web" },
                      },
                    },
                  ],
                },
              },
              { kind: "logGroup", name: "logs", request: { logGroupName: "/ecs/shop" } },
            ],
          },
        },
        findings: [
          {
            about: "web",
            path: "containerDefinitions[0].logConfiguration",
            message: 'The program makes no log group "/ecs/web", which "app" writes to.',
            fix: "Make it here, or list it in externalLogGroups.",
          },
        ],
      },
    ],
  },
  check: ({ tasks, entries }, { externalLogGroups = [] }) => {
    const elsewhere = [externalLogGroups].flat();
    const groups = entriesOf(entries, "logGroup");
    const written = tasks.flatMap(writtenBy).filter(({ group }) => !elsewhere.includes(group));
    return firstOfEach(written).flatMap(({ about, path, who, group }) =>
      textNames(groups, group, isLogGroup) === undefined
        ? [
            {
              about,
              path,
              message: `The program makes no log group "${group}", which ${who} writes to.`,
              fix: "Make it here, or list it in externalLogGroups.",
            },
          ]
        : [],
    );
  },
};

function writtenBy({ task, entry }: StackTask): Written[] {
  return containersOf(task).flatMap((container) => {
    const log = known(container.log);
    if (log?.driver !== "awslogs") return [];
    const option = (wanted: string) => optionsOf(log).find(({ name }) => name === wanted);
    // That the driver makes the group is told as such.
    if (option("awslogs-create-group") !== undefined) return [];
    const group = task.peek(option("awslogs-group")?.value);
    return group === undefined
      ? []
      : [{ about: entry.id, path: log.path, who: called(container), group }];
  });
}

function firstOfEach(written: readonly Written[]): Written[] {
  return [...new Map([...written].reverse().map((each) => [each.group, each])).values()].reverse();
}
