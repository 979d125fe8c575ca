import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

export const cases: RuleCases = {
  valid: [
    { name: "a map", ...collected("receivers:\n  otlp:\n") },
    { name: "JSON", ...collected(JSON.stringify(TRACES)) },
    { name: "a byte order mark", ...collected("\uFEFFreceivers:\n  otlp:\n") },
    { name: "a key that a merged map has too", ...collected("a: &a\n  b:\nc:\n  <<: *a\n  b:\n") },
  ],
  invalid: [
    {
      name: "several mistakes",
      ...collected("receivers:\n  otlp:\n  otlp:\nreceivers:\n"),
      findings: [
        {
          path: "config:3:3",
          message: "The text is no YAML: map keys must be unique.",
          fix: "Keep one of the keys, or rename one.",
        },
        {
          path: "config:4:1",
          message: "The text is no YAML: map keys must be unique.",
          fix: "Keep one of the keys, or rename one.",
        },
      ],
    },
    {
      name: "a tab",
      ...collected("receivers:\n\totlp:\n"),
      findings: [
        {
          path: "config:2:1",
          message: "The text is no YAML: tabs are not allowed as indentation.",
          fix: "Use spaces.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "a task without a collector", task: task() }],
  unknown: [{ name: "a configuration that is not known", ...collected(UNKNOWN) }],
};
