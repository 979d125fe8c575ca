import assert from "node:assert/strict";
import { checkTaskDefinition } from "../../core";
import { isTemplate } from "../../core/template";

// An image may hold neither "$" nor "{", so each of these texts is refused unless it is a template.
const imageFindings = (image: string) =>
  checkTaskDefinition({
    family: "shop",
    containerDefinitions: [{ name: "app", image, memory: 64 }],
  });

const TEMPLATES = [
  "${image}:1",
  "${merge({ name = 1 })}",
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

const WRITTEN = [
  "app$",
  "app:$TAG",
  "{image}",
  "$IMAGE$",
  "< image >",
  "%1",
  "$(app",
  "$ {app}",
  "}${app",
  "${",
  "{{app}",
  "{{}",
  "#{app",
  "%><%",
];

describe("a text of a task definition", () => {
  for (const text of TEMPLATES) {
    it(`is filled in later where it is ${text}`, () => {
      assert.deepEqual(imageFindings(text), []);
    });
  }

  it("is judged soon where placeholders begin and never end", () => {
    const started = process.cpuUsage();
    for (const opening of ["${", "#{", "{{", "<%", "$(", "<", "$$"]) {
      assert.equal(isTemplate(opening.repeat(100_000)), false, opening);
    }
    const { user } = process.cpuUsage(started);
    // Searched anew from every beginning, one of them takes some 10 seconds.
    assert.ok(user < 2_000_000, `${user} microseconds`);
  });

  for (const text of WRITTEN) {
    it(`is judged as it stands where it is ${text}`, () => {
      assert.deepEqual(
        imageFindings(text).map(({ code }) => code),
        ["image-form"],
      );
    });
  }
});
