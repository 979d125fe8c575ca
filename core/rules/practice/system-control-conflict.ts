import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { called, containersOf } from "../containers";
import { networkModeOf } from "../fields";
import type { AnyTask, Rule } from "../rule";

export const systemControlConflict: Rule = {
  id: "system-control-conflict",
  title: "Containers agree on the kernel parameters of their network",
  kind: "practice",
  on: "task",
  severity: "medium",
  why: "The containers of an awsvpc task share one network: of two values of a parameter, that of the container that starts last holds for all.",
  fix: "Set each parameter in one container.",
  url: AWS_DOCS.systemControl,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one value",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                systemControls: [{ namespace: "net.core.somaxconn", value: "1024" }],
              },
              { name: "proxy", image: "proxy:1" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "two values",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                systemControls: [{ namespace: "net.core.somaxconn", value: "1024" }],
              },
              {
                name: "proxy",
                image: "proxy:1",
                systemControls: [{ namespace: "net.core.somaxconn", value: "4096" }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].systemControls[0]",
            message:
              '"net.core.somaxconn" is "4096" here and "1024" in "app", which shares the network.',
            fix: "Set it in one container.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    if (networkModeOf(task) !== "awsvpc") return [];
    const controls = controlsOf(task);
    return controls.flatMap(({ path, name, value, owner }, i) => {
      const first = controls.slice(0, i).find((other) => other.name === name);
      return first === undefined || first.value === value || first.owner === owner
        ? []
        : [
            {
              path,
              message: `"${name}" is "${value}" here and "${first.value}" in ${first.owner}, which shares the network.`,
              fix: "Set it in one container.",
            },
          ];
    });
  },
};

/** The known parameters of the network, and the containers that set them. */
function controlsOf(task: AnyTask) {
  return containersOf(task).flatMap((container) =>
    items(container.systemControls).flatMap((control, i) => {
      const [name, value] = [known(control.namespace), known(control.value)];
      return name?.startsWith("net.") && value !== undefined
        ? [
            {
              path: `${container.path}.systemControls[${i}]`,
              name,
              value,
              owner: called(container),
            },
          ]
        : [];
    }),
  );
}
