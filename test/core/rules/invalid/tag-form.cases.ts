import { UNKNOWN } from "../../../../core";
import { OPAQUE, entries, task } from "../../support";
import type { RuleCases } from "../cases";

const tagged = (key: string, value = "") => task({ tags: entries({ [key]: value }, "tags") });
const wrongKey = (name: string, key: string, message: string, fix: string) => ({
  name,
  task: tagged(key),
  findings: [{ path: `tags.${key}`, message, fix }],
});
const wrongValue = (name: string, value: string, message: string, fix: string) => ({
  name,
  task: tagged("a", value),
  findings: [{ path: "tags.a", message, fix }],
});
const ONLY = "Use letters, digits, spaces and +-=._:/@ only.";
export const cases: RuleCases = {
  valid: [
    { name: "every character there is", task: tagged("aé 9_.:/=+-@", "aé 9_.:/=+-@") },
    { name: "the longest key and value", task: tagged("k".repeat(128), "v".repeat(256)) },
    { name: "letters that count twice in UTF-16", task: tagged("𝒜".repeat(128), "𝒜".repeat(256)) },
    { name: "aws without a colon", task: tagged("awsome") },
    { name: "aws in the middle", task: tagged("my-aws:x", "aws:x") },
  ],
  invalid: [
    wrongKey("no key", "", "The tag has no key.", "Name the tag."),
    wrongKey(
      "a reserved key",
      "aws:x",
      'The tag "aws:x" begins with "aws:", which AWS reserves.',
      "Rename the tag.",
    ),
    wrongKey(
      "a reserved key in capitals",
      "Aws:x",
      'The tag "Aws:x" begins with "aws:", which AWS reserves.',
      "Rename the tag.",
    ),
    wrongKey(
      "a key of 129 characters",
      "k".repeat(129),
      `The tag "${"k".repeat(129)}" has "129" characters; ECS accepts at most 128.`,
      "Shorten the key.",
    ),
    wrongKey("a key with a comma", "a,b", 'The tag "a,b" has characters that ECS refuses.', ONLY),
    wrongValue(
      "a value of 257 characters",
      "v".repeat(257),
      'The value has "257" characters; ECS accepts at most 256.',
      "Shorten the value.",
    ),
    wrongValue(
      "a value with an ampersand",
      "a & b",
      'The value "a & b" has characters that ECS refuses.',
      ONLY,
    ),
  ],
  notApplicable: [{ name: "no tags", task: task() }],
  unknown: [
    { name: "a value that is not known", task: tagged("a", OPAQUE) },
    {
      name: "a key that is not known",
      task: task({ tags: [{ path: "tags[0]", name: UNKNOWN, value: "" }] }),
    },
    { name: "tags that are not known", task: task({ tags: UNKNOWN }) },
  ],
};
