import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { assemble, checkTask, planTask } = require("pulumi-ecs-sidecars/core");

const CONTAINERS = 10;
const RUNS = 500;

function sidecar(index) {
  const path = index === 0 ? "container" : `sidecars.c${index}`;
  const variables = Array.from({ length: 10 }, (_, i) => ({
    path: `${path}.environment.V${i}`,
    name: `V${i}`,
    value: `value ${i}`,
  }));
  return {
    container: {
      path,
      name: `c${index}`,
      image: `repository/image:${index}`,
      ports: [{ path: `${path}.port`, containerPort: 8000 + index, protocol: "tcp" }],
      environment: variables,
      secrets: [{ path: `${path}.secrets.S`, name: "S", value: `/name/${index}` }],
      dockerLabels: [],
      mounts: [],
      dependsOn:
        index === 0
          ? []
          : [{ path: `${path}.dependsOn`, container: `c${index - 1}`, condition: "START" }],
      overrides: {},
    },
    contributions: [],
    statements: [],
    documents: [],
    volumes: [],
  };
}

/** Check and plan of a task of ten containers, after a warm-up. */
export function checkAndPlan() {
  const [application, ...sidecars] = Array.from({ length: CONTAINERS }, (_, i) => sidecar(i));
  const task = assemble({
    peek: (leaf) => leaf,
    launchTypes: ["FARGATE"],
    networkMode: "awsvpc",
    platform: {},
    application,
    sidecars,
    volumes: [],
    statements: [],
    kmsKeys: [],
  });
  const once = () => {
    if (checkTask(task, "invalid").length > 0) throw new Error("the task is valid");
    checkTask(task, "practice");
    planTask(task);
  };
  for (let i = 0; i < RUNS; i++) once();
  const started = performance.now();
  for (let i = 0; i < RUNS; i++) once();
  const measured = (performance.now() - started) / RUNS;
  return [{ what: "check and plan of a 10-container task", measured, budget: 1, unit: "ms" }];
}
