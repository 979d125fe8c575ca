import { OPAQUE, document, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const holding = (content: string): AnyTask => task({ documents: [document({ content })] });

const invalid = (name: string, content: string, at: number) => ({
  name,
  task: holding(content),
  findings: [
    {
      path: "container.documents.CONFIG",
      message: `The text has "{{" at character ${at}; SSM refuses values with {{…}}.`,
      fix: "Write the text without double braces, or deliver it in the image.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "single braces", task: holding("{ a: { b: 1 } }") },
    { name: "double braces that nothing closes", task: holding("{{ a }") },
    { name: "double braces in the wrong order", task: holding("}} {{") },
  ],
  invalid: [
    invalid("a template at the beginning", "{{name}}", 1),
    invalid("a template further on", "a: {{ .Labels.b }}", 4),
    invalid("empty double braces", "{{}}", 1),
    invalid("double braces over two lines", "a: {{\n}}", 4),
    invalid("nested maps in JSON without spaces", '{"a":{"b":[{{"c":1}}]}}', 12),
  ],
  notApplicable: [{ name: "no document", task: task() }],
  unknown: [{ name: "a text that is not known yet", task: holding(OPAQUE) }],
};
