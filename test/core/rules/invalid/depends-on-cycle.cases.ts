import { UNKNOWN } from "../../../../core";
import type { FirelensModel } from "../../../../core";
import { container, logging, router, task } from "../../support";
import type { AnyTask, ContainerSketch, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const waits = (graph: Readonly<Record<string, readonly string[]>>): AnyTask =>
  task({
    containers: Object.entries(graph).map(([name, targets]) =>
      container(name, {
        dependsOn: Object.fromEntries(targets.map((target) => [target, "START"])),
      }),
    ),
  });

const circle = (path: string, way: string) => ({
  path,
  message: `Containers wait for each other in a circle: ${way}.`,
  fix: "Remove one of these dependencies.",
});

const implicit: AnyTask = task({
  launchTypes: ["EC2"],
  networkMode: "bridge",
  containers: [
    container("app", {
      volumesFrom: [{ path: "container.overrides.volumesFrom[0]", container: "a" }],
    }),
    container("a", { links: [{ path: "sidecars.a.overrides.links[0]", container: "b" }] }),
    container("b", { dependsOn: { app: "START" } }),
  ],
});

const twice: AnyTask = task({
  containers: [
    container("app"),
    container("app", { path: "sidecars.app", dependsOn: { app: "START" } }),
  ],
});

/** "app" logs through "log", which takes its volumes. */
const routed = (
  sketch: ContainerSketch<Unknown> = {},
  second?: FirelensModel<string, Unknown>,
): AnyTask =>
  task<Unknown>({
    containers: [
      container<Unknown>("app", { log: logging("app", "awsfirelens") }),
      container<Unknown>("log", {
        firelens: router("fluentbit"),
        volumesFrom: [{ path: "sidecars.log.overrides.volumesFrom[0]", container: "app" }],
        ...sketch,
      }),
      container<Unknown>("cache", second === undefined ? {} : { firelens: second }),
    ],
  });

const unrouted = (): AnyTask => {
  const log = container("log", {
    volumesFrom: [{ path: "sidecars.log.overrides.volumesFrom[0]", container: "app" }],
  });
  return task({ containers: [container("app", { log: logging("app", "awsfirelens") }), log] });
};

export const cases: RuleCases = {
  valid: [
    { name: "a chain", task: waits({ app: ["cache"], cache: ["config"], config: [] }) },
    {
      name: "two ways to one container",
      task: waits({ app: ["a", "b"], a: ["config"], b: ["config"], config: [] }),
    },
  ],
  invalid: [
    {
      name: "a container that waits for itself",
      task: waits({ app: ["app"] }),
      findings: [
        {
          path: "container.dependsOn.app",
          message: 'The container "app" waits for itself.',
          fix: "Remove the dependency.",
        },
      ],
    },
    {
      name: "two containers that wait for each other",
      task: waits({ app: ["cache"], cache: ["app"] }),
      findings: [circle("container.dependsOn.cache", "app -> cache -> app")],
    },
    {
      name: "a circle behind other dependencies, told from the container written first",
      task: waits({ app: ["ok", "b"], ok: [], a: ["ok", "b"], b: ["c"], c: ["a"] }),
      findings: [circle("sidecars.a.dependsOn.b", "a -> b -> c -> a")],
    },
    {
      name: "two circles that share a container, by one of them",
      task: waits({ app: ["a", "b"], a: ["app"], b: ["app"] }),
      findings: [circle("container.dependsOn.a", "app -> a -> app")],
    },
    {
      name: "a circle that links and volumes of other containers close",
      task: implicit,
      findings: [
        {
          path: "container.overrides.volumesFrom[0]",
          message:
            'Containers wait for each other in a circle: app -> a -> b -> app ("app" has volumesFrom of "a", "a" has links of "b").',
          fix: "Remove one of these dependencies.",
        },
      ],
    },
    {
      name: "a container that takes its own volumes",
      task: task({
        containers: [container("app", { volumesFrom: [{ path: "v[0]", container: "app" }] })],
      }),
      findings: [
        {
          path: "v[0]",
          message: 'The container "app" waits for itself ("app" has volumesFrom of "app").',
          fix: "Remove the dependency.",
        },
      ],
    },
    {
      name: "a router that takes the volumes of a container whose output it routes",
      task: routed(),
      findings: [
        {
          path: "container.logging",
          message:
            'Containers wait for each other in a circle: app -> log -> app ("app" logs through "log", "log" has volumesFrom of "app").',
          fix: "Remove one of these dependencies.",
        },
      ],
    },
    {
      name: "a circle through a name that two containers have, in JSON",
      task: { ...twice, sized: "by-author" },
      findings: [
        {
          path: "containerDefinitions",
          message: 'The container "app" waits for itself.',
          fix: "Remove the dependency.",
        },
      ],
    },
    {
      name: "a circle through a name that two containers have",
      task: twice,
      findings: [
        {
          path: "sidecars",
          message: 'The container "app" waits for itself.',
          fix: "Remove the dependency.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no dependency", task: task() },
    { name: "a dependency on a container that is not there", task: waits({ app: ["cache"] }) },
  ],
  unknown: [
    {
      name: "a router that waits for somebody, to which ECS adds no waits",
      task: routed({ dependsOn: { cache: "START" } }),
    },
    {
      name: "a router that may wait for somebody",
      task: routed({ dependsOn: UNKNOWN }),
    },
    {
      name: "two routers, which another rule reports",
      task: routed({}, router("fluentd")),
    },
    {
      name: "no router, which another rule reports",
      task: unrouted(),
    },
    {
      name: "a router that routes its own output, which another rule reports",
      task: task<Unknown>({
        containers: [
          container<Unknown>("log", {
            firelens: router("fluentbit"),
            log: logging("log", "awsfirelens"),
          }),
        ],
      }),
    },
    {
      name: "a circle through links that another rule reports",
      task: { ...implicit, networkMode: "awsvpc" },
    },
    {
      name: "a circle through a container whose name is not known",
      task: task({
        containers: [
          container("app", { dependsOn: { cache: "START" } }),
          container("cache", { name: UNKNOWN, dependsOn: { app: "START" } }),
        ],
      }),
    },
    {
      name: "a circle through a dependency that is not known",
      task: task({
        containers: [
          container("app", { dependsOn: { cache: "START" } }),
          container("cache", {
            dependsOn: [
              { path: "sidecars.cache.dependsOn", container: UNKNOWN, condition: "START" },
            ],
          }),
        ],
      }),
    },
    {
      name: "two unknown names that wait for unknown names",
      task: task({
        containers: [
          container("a", {
            name: UNKNOWN,
            dependsOn: [{ path: "a", container: UNKNOWN, condition: "START" }],
          }),
        ],
      }),
    },
  ],
};
