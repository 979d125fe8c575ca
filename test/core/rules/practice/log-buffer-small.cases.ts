import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const logging = (options: unknown, logDriver: unknown = "awslogs") =>
  registering(definition("cache"), definition("app", { logConfiguration: { logDriver, options } }));
const buffer = (size: unknown) => logging({ mode: "non-blocking", "max-buffer-size": size });
const finding = (size: string, least = "25m") => ({
  path: "containerDefinitions[1].logConfiguration.options.max-buffer-size",
  message: `The log driver of "app" loses lines as soon as "${size}" wait; "${least}" are asked for.`,
  fix: `Raise it to "${least}".`,
});
const sets = (value: string) => [
  {
    steps: ["containerDefinitions", 1, "logConfiguration", "options", "max-buffer-size"],
    value,
  },
];

export const cases: RuleCases = {
  valid: [
    ...["25m", "26214400", "26214400b", "25600k", "25 MiB", "0.5g", "1t", "1p"].map((size) => ({
      name: size,
      given: buffer(size),
    })),
    { name: "less, where less is asked for", given: buffer("4m"), options: { minBuffer: "1m" } },
  ],
  invalid: [
    ...["24.9m", "26214399", "25599kb", "0.02G", "0.00002t", "0.00000002p"].map((size) => ({
      name: size,
      given: buffer(size),
      findings: [finding(size)],
      edits: sets("25m"),
    })),
    {
      name: "less than is asked for, in the account's mode",
      given: logging({ "max-buffer-size": "25m" }),
      options: { minBuffer: "64m" },
      findings: [finding("25m", "64m")],
      edits: sets("64m"),
    },
  ],
  notApplicable: [
    { name: "no buffer", given: logging({ mode: "non-blocking" }) },
    {
      name: "the mode blocking, which has none",
      given: logging({ mode: "blocking", "max-buffer-size": "1m" }),
    },
    {
      name: "another driver",
      given: logging({ mode: "non-blocking", "max-buffer-size": "1m" }, "json-file"),
    },
    { name: "what is no size, which is told as such", given: buffer("much") },
  ],
  unknown: [
    { name: "a size that is not known", given: buffer(UNKNOWN) },
    {
      name: "a mode that is not known",
      given: logging({ mode: UNKNOWN, "max-buffer-size": "1m" }),
    },
    { name: "options that are not known", given: logging(UNKNOWN) },
  ],
};
