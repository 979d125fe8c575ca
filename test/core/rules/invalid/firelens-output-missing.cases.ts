import { UNKNOWN } from "../../../../core";
import type { ContainerModel } from "../../../../core";
import { container, logging, router, task } from "../../support";
import type { AnyTask, ContainerSketch, Unknown } from "../../support";
import type { RuleCases } from "../cases";

const made = (
  name: string,
  sketch: ContainerSketch<Unknown> = {},
): ContainerModel<string, Unknown> => container<Unknown>(name, sketch);
const tasks = (...containers: ContainerModel<string, Unknown>[]): AnyTask =>
  task<Unknown>({ containers });

const app = made("app", { log: logging("app", "awsfirelens") });
const log = made("log", { firelens: router("fluentbit") });

type Options = Readonly<Record<string, string>>;

const sends = (
  options: Options | Unknown,
  type: string | Unknown = "fluentbit",
  secretOptions: Options | Unknown = {},
): AnyTask =>
  tasks(
    made("app", { log: logging<Unknown>("app", "awsfirelens", options, secretOptions) }),
    made("log", { firelens: router<Unknown>(type) }),
  );

const nameless = (name: string, of: AnyTask, type: string, output: string) => ({
  name,
  task: of,
  findings: [
    {
      path: "container.logging",
      message: `The options name no output; the router is of type "${type}".`,
      fix: `Set ${output} to the output plugin.`,
    },
  ],
});

const misspelt = (option: string, type: string, output: string) => ({
  name: `${option} for ${type}`,
  task: sends({ tls: "on", [option]: "http" }, type),
  findings: [
    {
      path: `container.logging.options.${option}`,
      message: `The option "${option}" names no output for "${type}". Did you mean "${output}"?`,
      fix: "Rename the option.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "an output of Fluent Bit", task: sends({ Name: "http", tls: "on" }) },
    { name: "an output of Fluentd", task: sends({ "@type": "http" }, "fluentd") },
    { name: "a secret output", task: sends({ tls: "on" }, "fluentbit", { Name: "/x" }) },
    { name: "no options", task: sends({}) },
    {
      name: "options of the driver itself",
      task: sends({
        "exclude-pattern": "a",
        "include-pattern": "b",
        "log-driver-buffer-limit": "1",
      }),
    },
  ],
  invalid: [
    nameless("Fluent Bit without output", sends({ tls: "on" }), "fluentbit", "Name"),
    nameless("Fluentd without output", sends({ port: "1" }, "fluentd"), "fluentd", "@type"),
    nameless(
      "secret options without output",
      sends({}, "fluentbit", { key: "/x" }),
      "fluentbit",
      "Name",
    ),
    misspelt("name", "fluentbit", "Name"),
    misspelt("NAME", "fluentbit", "Name"),
    misspelt("@type", "fluentbit", "Name"),
    misspelt("Name", "fluentd", "@type"),
    misspelt("@Type", "fluentd", "@type"),
  ],
  notApplicable: [
    {
      name: "no router",
      task: tasks(made("app", { log: logging("app", "awsfirelens", { a: "b" }) })),
    },
    { name: "a router of another type, which another rule reports", task: sends({ a: "b" }, "x") },
    {
      name: "the router itself, which another rule reports",
      task: tasks(
        app,
        made("log", {
          firelens: router("fluentbit"),
          log: logging("log", "awsfirelens", { a: "b" }),
        }),
      ),
    },
    {
      name: "two routers, which another rule reports",
      task: tasks(
        made("app", { log: logging("app", "awsfirelens", { a: "b" }) }),
        log,
        made("tap", { firelens: router("fluentbit") }),
      ),
    },
  ],
  unknown: [
    { name: "options that are not known", task: sends(UNKNOWN) },
    { name: "secret options that are not known", task: sends({ a: "b" }, "fluentbit", UNKNOWN) },
    { name: "a type that is not known", task: sends({ a: "b" }, UNKNOWN) },
    {
      name: "an option whose name is not known",
      task: tasks(
        made("app", {
          log: {
            ...logging<Unknown>("app", "awsfirelens"),
            options: [
              { path: "container.logging", name: UNKNOWN, value: "x" },
              { path: "container.logging", name: "a", value: "x" },
            ],
          },
        }),
        log,
      ),
    },
  ],
};
