import assert from "node:assert/strict";
import { checkTaskDefinition } from "../../core";

const container = { name: "app", image: "app:1", memory: 128 };
const codes = (json: unknown): string[] => checkTaskDefinition(json).map(({ code }) => code);

describe("checkTaskDefinition", () => {
  it("finds nothing in a task that ECS accepts, however it is wrapped", () => {
    const task = { family: "web", containerDefinitions: [container] };
    for (const json of [
      task,
      { taskDefinition: task },
      [task],
      [container],
      JSON.stringify(task),
    ]) {
      assert.deepEqual(codes(json), []);
    }
  });

  it("tells where, by the names of the JSON", () => {
    const broken = { ...container, dependsOn: [{ containerName: "cahce", condition: "START" }] };
    const cache = { ...container, name: "cache" };
    assert.deepEqual(
      checkTaskDefinition({ taskDefinition: { containerDefinitions: [broken, cache] } }),
      [
        {
          code: "depends-on-unknown-container",
          kind: "invalid",
          severity: "high",
          path: "taskDefinition.containerDefinitions[0].dependsOn[0]",
          message:
            'The task has no container "cahce"; it has "app" and "cache". Did you mean "cache"?',
          fix: 'Rename the dependency, or add a sidecar "cahce".',
        },
      ],
    );
  });

  it("says what is no task definition, and never throws", () => {
    const circular: Record<string, unknown> = { family: "web", containerDefinitions: [container] };
    circular["self"] = circular;
    assert.deepEqual(codes(circular), []);
    for (const odd of [undefined, null, 1, "x", [], {}, () => 1, Symbol("x"), 1n, new Date()]) {
      assert.deepEqual(codes(odd), ["not-a-task-definition"]);
    }
    for (const odd of [null, 1, "x", {}, [null], [1], [[]], ["{{ x }}"]]) {
      assert.doesNotThrow(() => checkTaskDefinition({ containerDefinitions: odd, volumes: odd }));
    }
  });
});
