import { UNKNOWN } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const at = (Path: unknown) => ({ given: { role: { RoleName: "web", Path } } });
const illegal = (path: string) => ({
  name: `"${path}"`,
  ...at(path),
  findings: [
    {
      path: "Path",
      message: `The path "${path}" is not legal.`,
      fix: 'Write it as "/", or as "/teams/shop/", with at most 512 characters.',
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "the root", ...at("/") },
    { name: "one level", ...at("/a/") },
    { name: "two levels", ...at("/a/b/") },
    { name: "512 characters", ...at(`/${"a".repeat(510)}/`) },
  ],
  invalid: [
    illegal(""),
    illegal("a"),
    illegal("/a"),
    illegal("a/"),
    illegal("/a b/"),
    illegal("/ü/"),
    illegal(`/${"a".repeat(511)}/`),
  ],
  notApplicable: [
    { name: "no role", task: task() },
    { name: "no path", given: { role: { RoleName: "web" } } },
  ],
  unknown: [{ name: "a path that is not known", ...at(UNKNOWN) }],
};
