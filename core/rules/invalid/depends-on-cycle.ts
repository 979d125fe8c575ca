import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import type { Unknown } from "../../known";
import type { ReferenceModel } from "../../model";
import { cycles } from "../../start-order";
import { called, containerNamed, containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { containersFieldOf, mayLink } from "../fields";
import { routerWaits } from "../routers";
import type { AnyTask, Rule } from "../rule";

export const dependsOnCycle: Rule = {
  id: "depends-on-cycle",
  title: "Containers do not wait for each other in a circle",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "No container of the circle can start first, so ECS refuses the task or it never starts.",
  fix: "Remove one dependency of the circle.",
  url: AWS_DOCS.containerDependency,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a chain",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "db", condition: "START" }],
              },
              { name: "db", image: "db:1" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a circle that the volumes of another container close",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                dependsOn: [{ containerName: "db", condition: "START" }],
              },
              { name: "db", image: "db:1", volumesFrom: [{ sourceContainer: "app" }] },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].dependsOn[0]",
            message:
              'Containers wait for each other in a circle: app -> db -> app ("db" has volumesFrom of "app").',
            fix: "Remove one of these dependencies.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    cycles(graph(task)).map((circle) => {
      const [from] = circle;
      const waits = circle.slice(1).map((to, i) => waitOf(task, circle[i], to));
      const implicit = waits.flatMap((wait) => wait?.because ?? []);
      const why = implicit.length === 0 ? "" : ` (${implicit.join(", ")})`;
      return {
        path: waits[0]?.path ?? containersFieldOf(task),
        message:
          circle.length === 2
            ? `The container "${from}" waits for itself${why}.`
            : `Containers wait for each other in a circle: ${circle.join(" -> ")}${why}.`,
        fix: circle.length === 2 ? "Remove the dependency." : "Remove one of these dependencies.",
      };
    }),
};

/** A container waits for another because it says so, or because of what else it says. */
interface Wait {
  readonly path: string;
  readonly container: string | Unknown;
  /** What makes the wait, where that is not dependsOn. */
  readonly because?: string;
}

function waitsOf(task: AnyTask, container: AnyContainer): readonly Wait[] {
  const because = (field: string) => (reference: ReferenceModel<Unknown>) => ({
    ...reference,
    because: `${called(container)} has ${field} of "${String(reference.container)}"`,
  });
  return [
    ...items(container.dependsOn),
    ...items(container.volumesFrom).map(because("volumesFrom")),
    ...(mayLink(task) ? items(container.links).map(because("links")) : []),
    ...routerWaits(task)
      .filter(({ from }) => from === container)
      .map(({ to, path }): Wait => ({
        path,
        container: to.name,
        because: `${called(container)} logs through ${called(to)}`,
      })),
  ];
}

function waitOf(task: AnyTask, from: string | undefined, to: string): Wait | undefined {
  const container = containerNamed(task, from);
  return container && waitsOf(task, container).find((wait) => wait.container === to);
}

function graph(task: AnyTask): { name: string; waitsFor: string[] }[] {
  return containersOf(task).flatMap((container) => {
    const own = known(container.name);
    const waitsFor = waitsOf(task, container).flatMap((wait) => known(wait.container) ?? []);
    return own === undefined ? [] : [{ name: own, waitsFor }];
  });
}
