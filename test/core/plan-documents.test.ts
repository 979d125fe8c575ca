import assert from "node:assert/strict";
import { planTask } from "../../core";
import type { ConfigDocument, ContainerModel, TaskPlan } from "../../core";
import { container, document, task } from "./support";

const pull = (name: string) => ({ kind: "pull-image", image: `registry/${name}:1` }) as const;

describe("the documents of a plan", () => {
  const receiving = (own: ConfigDocument<string>[], command?: ContainerModel<string>["command"]) =>
    planTask(
      task({
        containers: [container("app", command && { command }), container("writer")],
        documents: own,
      }),
    );
  const variables = ({ containers }: TaskPlan<string>) =>
    containers.map(({ name, command, documentVariables }) => [
      name,
      command,
      documentVariables.map((variable) => [variable.name, variable.document.key]),
    ]);

  it("are read into a variable of their container", () => {
    const plan = receiving([
      document(),
      document({ consumption: { as: "environment", variable: "B" } }),
    ]);
    assert.deepEqual(variables(plan), [
      [
        "app",
        undefined,
        [
          ["CONFIG", "app/CONFIG"],
          ["B", "app/B"],
        ],
      ],
      ["writer", undefined, []],
    ]);
    assert.deepEqual(plan.containers[0]?.documentVariables[0]?.document, plan.documents[0]);
  });

  it("are named by one more argument of the command", () => {
    const consumption = {
      as: "argument",
      variable: "CONFIG",
      argument: "--config=env:CONFIG",
    } as const;
    const second = { ...consumption, variable: "MORE", argument: "--config=env:MORE" };
    const both = [document({ consumption }), document({ consumption: second })];
    assert.deepEqual(variables(receiving(both, ["serve"]))[0], [
      "app",
      ["serve", "--config=env:CONFIG", "--config=env:MORE"],
      [
        ["CONFIG", "app/CONFIG"],
        ["MORE", "app/MORE"],
      ],
    ]);
    assert.deepEqual(variables(receiving([document({ consumption })]))[0], [
      "app",
      ["--config=env:CONFIG"],
      [["CONFIG", "app/CONFIG"]],
    ]);
  });

  it("cannot be named by an argument of a command that is only known later", () => {
    const consumption = { as: "argument", variable: "CONFIG", argument: "-c" } as const;
    assert.throws(() => receiving([document({ consumption })], { later: "an output" }), {
      message: "container.command cannot take an argument",
    });
  });

  it("leave a command that is only known later alone where it needs no argument", () => {
    const command = { later: "an output" };
    assert.deepEqual(receiving([document()], command).containers[0]?.command, command);
  });

  it("are read by the container that writes them to a file", () => {
    const file = document({ consumption: { as: "file", variable: "CONFIG", writer: "writer" } });
    const plan = receiving([file]);
    assert.deepEqual(variables(plan), [
      ["app", undefined, []],
      ["writer", undefined, [["CONFIG", "app/CONFIG"]]],
    ]);
    assert.deepEqual(plan.executionNeeds, [
      { container: "app", needs: [pull("app")] },
      {
        container: "writer",
        needs: [
          pull("writer"),
          { kind: "read-document", document: { ...file, key: "app/CONFIG" } },
        ],
      },
    ]);
  });
});
