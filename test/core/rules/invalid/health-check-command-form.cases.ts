import { UNKNOWN } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const checking = (...command: (string | Unknown)[]): AnyTask =>
  task({ containers: [container("app", { healthCheck: { command } })] });

const missing = {
  path: "container.healthCheck.command",
  message: "The health check has no command to run.",
  fix: 'Write it as ["CMD-SHELL", "curl -f http://localhost/ || exit 1"] or ["CMD", "/program"].',
};

const wrongForm = (first: string) => ({
  path: "container.healthCheck.command",
  message: `The command begins with "${first}"; ECS needs CMD or CMD-SHELL there.`,
  fix: 'Put "CMD" first to run the program itself, or "CMD-SHELL" to run a line in the image\'s shell.',
});

const joined = (form: string, line: string) => ({
  path: "container.healthCheck.command",
  message: `"${form}" and what it runs stand in one item; ECS needs two.`,
  fix: `Write it as ["${form}", "${line}"].`,
});

export const cases: RuleCases = {
  valid: [
    { name: "CMD and a program", task: checking("CMD", "/ready") },
    { name: "CMD, a program and arguments", task: checking("CMD", "/ready", "-v") },
    { name: "CMD-SHELL and a line", task: checking("CMD-SHELL", "curl -f localhost || exit 1") },
  ],
  invalid: [
    {
      name: "a program without CMD",
      task: checking("/ready", "-v"),
      findings: [wrongForm("/ready")],
    },
    {
      name: "a line without CMD, of which only the program is told",
      task: checking("curl -u user:hunter2 localhost"),
      findings: [wrongForm("curl")],
    },
    {
      name: "CMD-SHELL and a line in one item",
      task: checking("CMD-SHELL curl -f localhost || exit 1"),
      findings: [joined("CMD-SHELL", "curl -f http://localhost/ || exit 1")],
    },
    {
      name: "CMD and a program in one item, before an argument",
      task: checking("CMD /ready", "-v"),
      findings: [joined("CMD", "/program")],
    },
    {
      name: "a program whose name begins like CMD",
      task: checking("CMDX /ready"),
      findings: [wrongForm("CMDX")],
    },
    { name: "cmd in small letters", task: checking("cmd", "/ready"), findings: [wrongForm("cmd")] },
    { name: "CMD alone", task: checking("CMD"), findings: [missing] },
    { name: "CMD-SHELL alone", task: checking("CMD-SHELL"), findings: [missing] },
    { name: "an empty command", task: checking(), findings: [missing] },
    {
      name: "no command",
      task: task({ containers: [container("app", { healthCheck: {} })] }),
      findings: [missing],
    },
  ],
  notApplicable: [{ name: "no health check", task: task() }],
  unknown: [
    {
      name: "a health check that is not known",
      task: task({ containers: [container("app", { healthCheck: UNKNOWN })] }),
    },
    {
      name: "a command that is not known",
      task: task({ containers: [container("app", { healthCheck: { command: UNKNOWN } })] }),
    },
    { name: "a first item that is not known", task: checking(UNKNOWN) },
    { name: "a program that is not known", task: checking("CMD", UNKNOWN) },
  ],
};
