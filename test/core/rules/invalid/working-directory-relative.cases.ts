import { UNKNOWN } from "../../../../core";
import { OPAQUE, container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const having = (workingDirectory: string, parts: Partial<AnyTask> = {}): AnyTask => ({
  ...task({ containers: [container("app", { workingDirectory })] }),
  ...parts,
});

export const cases: RuleCases = {
  valid: ["/", "/app", "", "C:\\app"].map((path) => ({ name: `"${path}"`, task: having(path) })),
  invalid: ["app", "./app", "~"].map((path) => ({
    name: `"${path}"`,
    task: having(path),
    findings: [
      {
        path: "container.workingDirectory",
        message: `The working directory "${path}" does not begin at the root.`,
        fix: 'Write it with a leading "/".',
      },
    ],
  })),
  notApplicable: [
    { name: "no working directory", task: task() },
    {
      name: "Windows",
      task: having("app", { platform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }),
    },
  ],
  unknown: [
    { name: "a directory that is not known", task: having(OPAQUE) },
    {
      name: "a system that is not known",
      task: having("app", { platform: { operatingSystemFamily: UNKNOWN } }),
    },
  ],
};
