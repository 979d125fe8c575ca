import { AWS_DOCS } from "../../data/aws-docs";
import type { StackTask } from "../../model";
import { entriesOf, textNames } from "../../stack/join";
import { isLogGroup } from "../../stack/names";
import { called } from "../containers";
import { kindsAreKnown, kindsOf } from "../kinds";
import type { ContainerKind } from "../kinds";
import { groupsOf } from "../logs";
import { numberIn } from "../options";
import type { OptionValues, Rule } from "../rule";

/** The options that tell how long the logs of a container are kept. */
const OPTIONS: Readonly<Partial<Record<ContainerKind, string>>> = {
  application: "application",
  telemetry: "telemetry",
  "log-router": "log-router",
  proxy: "proxy",
  configuration: "sidecar",
  sidecar: "sidecar",
};

/** What a container asks of the log group that it writes to. */
interface Demand {
  readonly who: string;
  readonly group: string;
  readonly least: number;
}

export const logRetentionShort: Rule = {
  id: "log-retention-short",
  title: "Logs are kept as long as what writes them asks for",
  kind: "practice",
  on: "stack",
  severity: "medium",
  preset: "optional",
  why: "An audit or a slow fault asks for last quarter's lines of the application or its proxy, and they were deleted after a week, like those of an agent that nobody reads.",
  fix: "Raise retentionInDays.",
  url: AWS_DOCS.putRetentionPolicy,
  frameworks: [],
  options: {
    application: { description: "Fewest days for applications; 0 asks for none.", default: 0 },
    telemetry: {
      description: "Fewest days for agents of metrics and traces; 0 asks for none.",
      default: 0,
    },
    "log-router": { description: "Fewest days for log routers; 0 asks for none.", default: 0 },
    proxy: { description: "Fewest days for proxies; 0 asks for none.", default: 0 },
    sidecar: { description: "Fewest days for all other sidecars; 0 asks for none.", default: 0 },
  },
  cases: {
    valid: [
      {
        title: "90 days for an application",
        options: { application: 90 },
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
              {
                kind: "logGroup",
                name: "logs",
                request: { logGroupName: "/ecs/web", retentionInDays: 90 },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a week for an application",
        options: { application: 90 },
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
              {
                kind: "logGroup",
                name: "logs",
                request: { logGroupName: "/ecs/web", retentionInDays: 7 },
              },
            ],
          },
        },
        findings: [
          {
            about: "logs",
            path: "retentionInDays",
            message:
              'The log group "/ecs/web" keeps the logs of "app" for "7" days, fewer than the "90" that are asked for.',
            fix: "Raise retentionInDays to 90 or more.",
          },
        ],
      },
    ],
  },
  check: ({ tasks, entries }, options) => {
    const groups = entriesOf(entries, "logGroup");
    // The longest first: who keeps that keeps all.
    const demands = tasks
      .flatMap((task) => demandsOf(task, options))
      .sort((a, b) => b.least - a.least);
    return groups.flatMap((entry) => {
      const days = entry.request["retentionInDays"];
      // 0 keeps logs for ever.
      if (typeof days !== "number" || days === 0) return [];
      const longest = demands.find(({ group }) => textNames(groups, group, isLogGroup) === entry);
      return longest === undefined || longest.least <= days
        ? []
        : [
            {
              about: entry.id,
              path: "retentionInDays",
              message: `The log group "${longest.group}" keeps the logs of ${longest.who} for "${days}" days, fewer than the "${longest.least}" that are asked for.`,
              fix: `Raise retentionInDays to ${longest.least} or more.`,
            },
          ];
    });
  },
};

function demandsOf({ task }: StackTask, options: OptionValues): Demand[] {
  if (!kindsAreKnown(task)) return [];
  return [...kindsOf(task)].flatMap(([container, kind]) => {
    const option = OPTIONS[kind];
    if (option === undefined) return [];
    const [who, least] = [called(container), numberIn(options, option)];
    return groupsOf(task, container).map(({ group }) => ({ who, group, least }));
  });
}
