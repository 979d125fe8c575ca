import assert from "node:assert/strict";
import { CONTAINER_FIELDS } from "../../core/data/container-fields";
import { TASK_SHAPE } from "../../core/data/task-shape";
import type { Shape } from "../../core/read/shape";
import { ecsFields } from "./oracles";

type Fields = Readonly<Record<string, readonly string[]>>;

/** The fields of every object in a shape, by where it is. */
function fieldsIn(shape: Shape, path = ""): Fields {
  if (shape.is === "list") return fieldsIn(shape.of, `${path}[]`);
  if (shape.is !== "object") return {};
  const inside = Object.entries(shape.fields).map(([field, of]) =>
    fieldsIn(of, path === "" ? field : `${path}.${field}`),
  );
  return Object.assign({ [path]: Object.keys(shape.fields).sort() }, ...inside) as Fields;
}

describe("The fields that rules know", function () {
  this.timeout(60_000);
  let model: Fields;

  before(async () => {
    const answers = await ecsFields(["RegisterTaskDefinitionRequest", "TaskDefinition"]);
    const [request, response] = answers.map((findings) =>
      Object.fromEntries(findings.map(({ path, message }) => [path, message.split(" ")])),
    );
    const root = new Set([...(request?.[""] ?? []), ...(response?.[""] ?? [])]);
    model = { ...request, "": [...root].sort() };
  });

  it("are those of the service model of AWS", () => {
    assert.deepEqual(fieldsIn(TASK_SHAPE), model);
  });

  it("are so for the arguments of a container too", () => {
    assert.deepEqual(Object.keys(CONTAINER_FIELDS).sort(), model["containerDefinitions[]"]);
  });
});
