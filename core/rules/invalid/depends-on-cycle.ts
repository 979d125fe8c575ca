import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { cycles } from "../../start-order";
import { containerNamed, containersOf } from "../containers";
import type { AnyTask, Rule } from "../rule";

export const dependsOnCycle: Rule = {
  id: "depends-on-cycle",
  title: "Containers do not wait for each other in a circle",
  kind: "invalid",
  severity: "high",
  why: "No container of the circle can start first, so ECS refuses the task or it never starts.",
  fix: "Remove one dependency of the circle.",
  url: AWS_DOCS.containerDependency,
  frameworks: [],
  options: {},
  check: (task) =>
    cycles(graph(task)).map((circle) => {
      const [from, to] = circle;
      const edge = items(containerNamed(task, from)?.dependsOn).find(
        ({ container }) => container === to,
      );
      return {
        path: edge?.path ?? "containers",
        message:
          circle.length === 2
            ? `The container "${from}" waits for itself.`
            : `Containers wait for each other in a circle: ${circle.join(" -> ")}.`,
        fix: circle.length === 2 ? "Remove the dependency." : "Remove one of these dependencies.",
      };
    }),
};

function graph(task: AnyTask): { name: string; waitsFor: string[] }[] {
  return containersOf(task).flatMap(({ name, dependsOn }) => {
    const own = known(name);
    const waitsFor = items(dependsOn).flatMap(({ container }) => known(container) ?? []);
    return own === undefined ? [] : [{ name: own, waitsFor }];
  });
}
