import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, items } from "../../known";
import type { Unknown } from "../../known";
import { called, containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { sidecarsOf } from "../kinds";
import { isAmong } from "../options";
import type { AnyTask, Rule } from "../rule";

/** The addresses at which the containers of a task reach each other. */
const LOCAL = /localhost|127\.0\.0\.1|\[::1\]/i;

export const sidecarUnused: Rule = {
  id: "sidecar-unused",
  title: "Each sidecar has to do with the rest of its task",
  kind: "practice",
  on: "task",
  severity: "low",
  preset: "strict",
  why: "A sidecar that shares nothing with the application costs as much as one that does, and is one more thing to attack.",
  fix: "Remove the sidecar, or run it in a task of its own.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {
    allow: { description: "Names of sidecars that do their work alone.", default: [] },
  },
  cases: {
    valid: [
      {
        title: "a sidecar that the application finds by a variable",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                environment: [{ name: "CACHE_ENDPOINT", value: "localhost:6379" }],
              },
              { name: "cache", image: "redis:7" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a sidecar that nobody knows of",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "cache", image: "redis:7" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1]",
            message:
              '"cache" shares nothing with the task: no volume, no port, no wait, and no variable of another container with an address in the task.',
            fix: "Remove it, or run it in a task of its own.",
          },
        ],
      },
    ],
  },
  // Known agents are left alone: applications reach them at addresses that nobody has to write down.
  check: (task, options) =>
    sidecarsOf(task)
      .filter(
        ([container, kind]) =>
          kind === "sidecar" &&
          task.peek(container.image) !== undefined &&
          !isAmong(options, "allow", container) &&
          !isLinked(task, container),
      )
      .map(([container]) => ({
        path: container.path,
        message: `${called(container)} shares nothing with the task: no volume, no port, no wait, and no variable of another container with an address in the task.`,
        fix: "Remove it, or run it in a task of its own.",
      })),
};

/** Whether a container has to do with others, or may. */
function isLinked(task: AnyTask, container: AnyContainer): boolean {
  const others = containersOf(task).filter((other) => other !== container);
  const { name, ports, dependsOn, links = [], volumesFrom = [] } = container;
  return (
    task.pidMode !== undefined ||
    name === UNKNOWN ||
    [ports, dependsOn, links, volumesFrom].some((list) => !isEmpty(list)) ||
    others.some((other) => mayName(other, name) || mayShareVolume(other, container)) ||
    containersOf(task).some((one) => mayReachOthers(task, one))
  );
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

function mayName({ dependsOn, links, volumesFrom }: AnyContainer, wanted: string): boolean {
  const lists: (readonly { readonly container: string | Unknown }[] | Unknown | undefined)[] = [
    dependsOn,
    links,
    volumesFrom,
  ];
  return lists.some(
    (list) =>
      list === UNKNOWN ||
      list?.some(({ container }) => container === UNKNOWN || container === wanted),
  );
}

function mayShareVolume(other: AnyContainer, { mounts }: AnyContainer): boolean {
  const own = items(mounts).map(({ volume }) => volume);
  if (mounts === UNKNOWN || own.includes(UNKNOWN)) return true;
  if (own.length === 0) return false;
  return (
    other.mounts === UNKNOWN ||
    other.mounts.some(({ volume }) => volume === UNKNOWN || own.includes(volume))
  );
}

/** Whether a variable or an argument has an address in the task, or is not known. */
function mayReachOthers(task: AnyTask, { environment, command }: AnyContainer): boolean {
  if (environment === UNKNOWN || !isSeen(command)) return true;
  const values = [...environment.map(({ value }) => value), ...items(command)];
  return values.some((value) => LOCAL.test(task.peek(value) ?? "localhost"));
}

function isSeen(list: unknown): boolean {
  return list === undefined || Array.isArray(list);
}
