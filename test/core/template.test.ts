import assert from "node:assert/strict";
import { checkTaskDefinition } from "../../core";

// An image may hold neither "$" nor "{", so each of these texts is refused unless it is a template.
const imageFindings = (image: string) =>
  checkTaskDefinition({
    family: "shop",
    containerDefinitions: [{ name: "app", image, memory: 64 }],
  });

const TEMPLATES = [
  "${image}:1",
  "app:$(Build.BuildId)",
  "{{ image }}",
  "#{Octopus.Image}",
  "<%= image %>",
  "<IMAGE1_NAME>",
  "%IMAGE%~",
  "__IMAGE__~",
  "$$$IMAGE$$$",
  "$$IMAGE$$",
  "$IMAGE",
];

const WRITTEN = ["app$", "app:$TAG", "{image}", "$IMAGE$", "< image >", "%1", "$(app", "$ {app}"];

describe("a text of a task definition", () => {
  for (const text of TEMPLATES) {
    it(`is filled in later where it is ${text}`, () => {
      assert.deepEqual(imageFindings(text), []);
    });
  }

  for (const text of WRITTEN) {
    it(`is judged as it stands where it is ${text}`, () => {
      assert.deepEqual(
        imageFindings(text).map(({ code }) => code),
        ["image-form"],
      );
    });
  }
});
