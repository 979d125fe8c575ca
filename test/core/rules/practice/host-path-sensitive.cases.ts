import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition } from "../json";

const given = (sourcePath: unknown, fields: object = {}) => ({
  taskDefinition: {
    volumes: [{ name: "data", host: { sourcePath } }],
    containerDefinitions: [definition("app")],
    ...fields,
  },
});
const finding = (path: string, relation: string) => ({
  path: "volumes[0].host.sourcePath",
  message: `The volume is "${path}" of the machine${relation}.`,
  fix: "Remove the volume, or mount a narrower directory.",
});

export const cases: RuleCases = {
  valid: [
    ...["/data", "/system", "/procs/x", "/var/lib/ecsx", "data", "", "/etc"].map((path) => ({
      name: `the path ${path}`,
      given: given(path),
    })),
    { name: "a path that is not asked for", given: given("/proc"), options: { paths: ["/sys"] } },
  ],
  invalid: [
    ...["/var/run/docker.sock", "/run/docker.sock", "/proc", "/sys/", "/var/lib/ecs"].map(
      (path) => ({
        name: path,
        given: given(path),
        findings: [finding(path, "")],
      }),
    ),
    {
      name: "a part",
      given: given("/sys/fs"),
      findings: [finding("/sys/fs", ', which lies in "/sys"')],
    },
    {
      name: "the root",
      given: given("/"),
      findings: [finding("/", ', which holds "/var/run/docker.sock"')],
    },
    {
      name: "a parent",
      given: given("/var/lib/"),
      findings: [finding("/var/lib/", ', which holds "/var/lib/ecs"')],
    },
    {
      name: "a path that is asked for",
      given: given("/etc"),
      options: { paths: ["/proc", "/etc"] },
      findings: [finding("/etc", "")],
    },
  ],
  notApplicable: [
    {
      name: "a volume of the task",
      given: given(undefined),
    },
  ],
  unknown: [
    { name: "a path that is not known", given: given(UNKNOWN) },
    { name: "volumes that are not known", given: given("/", { volumes: UNKNOWN }) },
    {
      name: "Fargate, which refuses it",
      given: given("/", { requiresCompatibilities: ["FARGATE"] }),
    },
  ],
};
