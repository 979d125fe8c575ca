import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { running } from "../json";

const debugging = (tag: string, word = "debug") => ({
  name: `the tag ${tag}`,
  given: running(`acme/log:${tag}`),
  findings: [
    {
      path: "containerDefinitions[0].image",
      message: `The image of "app", "acme/log:${tag}", is a variant for "${word}".`,
      fix: "Use the tag of the same version without it.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "a version", given: running("acme/log:4.2.2") },
    { name: "a word that only begins like it", given: running("acme/log:debugger-2") },
    { name: "the word in the repository", given: running("acme/debug:1") },
    {
      name: "the word where the team looks for others",
      options: { words: ["dev"] },
      given: running("acme/log:4.2.2-debug"),
    },
  ],
  invalid: [
    debugging("debug"),
    debugging("4.2.2-debug"),
    debugging("debug-3.4.16"),
    debugging("init-debug-3.4.16"),
    { ...debugging("4.2.2-dev", "dev"), options: { words: ["dev", "test"] } },
  ],
  notApplicable: [
    { name: "no tag", given: running("acme/log") },
    { name: "an image that is none", given: running("") },
  ],
  unknown: [{ name: "an image that is not known", given: running(UNKNOWN) }],
};
