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

  describe("that lie in S3", () => {
    const PREFIX = "--config=s3:";
    const byVariable = (variable: string, fetched: string) =>
      document({
        delivery: "s3",
        bucket: "shop",
        consumption: {
          as: "environment",
          variable,
          fetch: { by: "variable", variable: fetched },
        },
      });
    const byArgument = document({
      delivery: "s3",
      bucket: "shop",
      consumption: {
        as: "argument",
        variable: "CONFIG",
        argument: "--config=env:CONFIG",
        fetch: { by: "argument", prefix: PREFIX },
      },
    });

    it("are named by their ARNs in variables, and held in none", () => {
      const [planned] = receiving([
        byVariable("CONFIG", "init_s3_1"),
        byVariable("PARSERS", "init_s3_2"),
        document({ consumption: { as: "environment", variable: "HELD" } }),
      ]).containers;
      assert.deepEqual(
        planned?.documentAddresses.map(({ name, document: { key } }) => [name, key]),
        [
          ["init_s3_1", "app/CONFIG"],
          ["init_s3_2", "app/PARSERS"],
        ],
      );
      assert.deepEqual(
        planned.documentVariables.map(({ name }) => name),
        ["HELD"],
      );
      assert.deepEqual([planned.documentArguments, planned.command], [[], undefined]);
    });

    it("are named by their URLs in arguments, and held in none", () => {
      const [planned] = receiving([byArgument], ["serve"]).containers;
      assert.deepEqual(
        planned?.documentArguments.map(({ prefix, document: { key } }) => [prefix, key]),
        [[PREFIX, "app/CONFIG"]],
      );
      assert.deepEqual(
        [planned.documentAddresses, planned.documentVariables, planned.command],
        [[], [], ["serve"]],
      );
    });

    it("are fetched by their container, in both ways", () => {
      for (const own of [byVariable("CONFIG", "init_s3_1"), byArgument]) {
        assert.deepEqual(receiving([own]).taskNeeds, [
          {
            container: "app",
            needs: [{ kind: "fetch-document", document: { ...own, key: "app/CONFIG" } }],
          },
        ]);
        assert.deepEqual(receiving([own]).executionNeeds[0]?.needs, [pull("app")]);
      }
    });

    it("give a container elsewhere nothing", () => {
      const { containers } = receiving([byVariable("CONFIG", "init_s3_1")]);
      assert.deepEqual(containers[1]?.documentAddresses, []);
    });

    it("cannot be fetched by a container that does not know how", () => {
      for (const consumption of [
        { as: "environment", variable: "CONFIG" },
        { as: "argument", variable: "CONFIG", argument: "-c" },
        { as: "file", variable: "CONFIG", writer: "app" },
      ] as const) {
        assert.throws(() => receiving([document({ delivery: "s3", consumption })]), {
          message: "container.documents.CONFIG cannot be fetched",
        });
      }
    });
  });

  it("are called after their container where they are its configuration", () => {
    const keys = receiving([document({ isConfiguration: true }), document()]).documents;
    assert.deepEqual(
      keys.map(({ key }) => key),
      ["app", "app/CONFIG"],
    );
  });
});
