import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

const FIX = 'Write the type of the component, and "/" before a name of your own.';

const extended = (...ids: string[]) =>
  collected({ extensions: Object.fromEntries(ids.map((id) => [id, null])) });

const said = (id: string, fault: string) => ({
  path: "config:2:3",
  message: `The id "${id}" ${fault}.`,
  fix: FIX,
});
const written = (id: string) => collected(`extensions:\n  ${JSON.stringify(id)}:\n`);

export const cases: RuleCases = {
  valid: [
    { name: "types", ...collected(TRACES) },
    {
      name: "one type in two sections",
      ...collected({ receivers: { a: 1 }, exporters: { a: 1 } }),
    },
    {
      name: "names",
      ...extended("a/b", "c/b", "a/b/c", "a / d-e.f", "a/é", `a/${"n".repeat(1024)}`),
    },
    { name: "a type of 63 letters", ...extended("a".repeat(63)) },
  ],
  invalid: [
    { name: "nothing", ...written(""), findings: [said("", "is empty")] },
    { name: "no type", ...written("/a"), findings: [said("/a", 'has no type before "/"')] },
    { name: "no name", ...written("a/ "), findings: [said("a/ ", 'has no name after "/"')] },
    {
      name: "a blank in a name",
      ...written("a/b c"),
      findings: [said("a/b c", "has blanks or symbols in its name")],
    },
    {
      name: "a symbol in a name",
      ...written("a/$b"),
      findings: [said("a/$b", "has blanks or symbols in its name")],
    },
    {
      name: "a long name",
      ...written(`a/${"é".repeat(512)}e`),
      findings: [said(`a/${"é".repeat(512)}e`, "has a name of more than 1024 bytes")],
    },
    ...["a-b", "1a", "a b", "a".repeat(64), "${env:TYPE}"].map((id) => ({
      name: `the type ${id}`,
      ...written(id),
      findings: [said(id, "has a type that is not letters, digits and underscores")],
    })),
    {
      name: "ids that differ by blanks",
      ...collected("extensions:\n  a/b:\n  a / b:\n"),
      findings: [
        {
          path: "config:3:3",
          message: 'The ids "a/b" and "a / b" are one to the collector.',
          fix: "Keep one of them, or rename one.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no components", ...collected({ service: null }) }],
  unknown: [{ name: "a section that is not known", ...collected({ receivers: UNKNOWN }) }],
};
