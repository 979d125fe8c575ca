import { AWS_DOCS } from "../../data/aws-docs";
import { isObject } from "../../json";
import { UNKNOWN, items, known } from "../../known";
import type { Unknown } from "../../known";
import type { Entry, StackModel, StackTask } from "../../model";
import { parametersOf } from "../../stack/parameters";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

/** A name that changes with the value: it ends in a digest or holds a version. */
const VERSIONED = /[-_/.][0-9a-f]{8,}$/;
const WITH_VERSION = /:\d+$/;

/** A variable or label that people set to a digest of the configuration. */
const TELLS = /hash|checksum|digest|sha|version|revision/i;

export const configurationChangeUnnoticed: Rule = {
  id: "configuration-change-unnoticed",
  title: "A new value of a parameter reaches the running tasks",
  kind: "practice",
  on: "stack",
  severity: "medium",
  why: "ECS reads a parameter when a task starts, and never again. Under the same name a new value changes nothing in the task definition: the update succeeds, and the tasks run on with the old one.",
  fix: "Name the parameter by a digest of its value, or let the service deploy anew with it.",
  url: AWS_DOCS.secretsInTasks,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a name that changes with the value",
        given: {
          stack: {
            resources: [
              {
                kind: "service",
                name: "shop",
                request: { serviceName: "shop", taskDefinition: "web" },
              },
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  family: "web",
                  containerDefinitions: [
                    {
                      name: "app",
                      image: "app:1",
                      secrets: [{ name: "CONFIG", valueFrom: "/shop/config-0a1b2c3d" }],
                    },
                  ],
                },
              },
              {
                kind: "parameter",
                name: "config",
                request: { Name: "/shop/config-0a1b2c3d", Type: "String", Value: "level: info" },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a name that stays",
        given: {
          stack: {
            resources: [
              {
                kind: "service",
                name: "shop",
                request: { serviceName: "shop", taskDefinition: "web" },
              },
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  family: "web",
                  containerDefinitions: [
                    {
                      name: "app",
                      image: "app:1",
                      secrets: [{ name: "CONFIG", valueFrom: "/shop/config" }],
                    },
                  ],
                },
              },
              {
                kind: "parameter",
                name: "config",
                request: { Name: "/shop/config", Type: "String", Value: "level: info" },
              },
            ],
          },
        },
        findings: [
          {
            about: "web",
            path: "containerDefinitions[0].secrets[0].valueFrom",
            message:
              'A new value of the parameter "/shop/config" does not reach the running tasks of the service "shop".',
            fix: "Name the parameter by a digest of its value, or add the digest to the triggers of the service.",
          },
        ],
      },
    ],
  },
  check: (stack) =>
    stack.tasks.flatMap((task) => {
      const service = serviceWithoutTriggers(task, stack);
      if (service === undefined || tellsVersion(task)) return [];
      return parametersOf(task, stack).flatMap(({ path, text, name, parameter }) => {
        const type = known(parameter)?.request["Type"];
        // Whoever changes a secret deploys anew by hand, once it is valid.
        if (type !== "String" || VERSIONED.test(name) || WITH_VERSION.test(text)) return [];
        return [
          {
            about: task.entry.id,
            path,
            message: `A new value of the parameter "${name}" does not reach the running tasks of the service "${service}".`,
            fix: "Name the parameter by a digest of its value, or add the digest to the triggers of the service.",
          },
        ];
      });
    }),
};

function serviceWithoutTriggers(task: StackTask, { services }: StackModel): string | undefined {
  const found = services.find(
    ({ task: own, entry }) => own === task && !isFilled(entry.request["triggers"]),
  );
  return found?.entry.name;
}

function isFilled(triggers: unknown): boolean {
  return triggers === UNKNOWN || (isObject(triggers) && Object.keys(triggers).length > 0);
}

function tellsVersion({ task }: StackTask): boolean {
  return containersOf(task).some(
    ({ environment, dockerLabels }) => mayTell(environment) || mayTell(dockerLabels),
  );
}

function mayTell(list: readonly Entry<unknown, Unknown>[] | Unknown): boolean {
  return list === UNKNOWN || items(list).some(({ name }) => name === UNKNOWN || TELLS.test(name));
}
