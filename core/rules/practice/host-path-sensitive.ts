import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { isFargate } from "../demand";
import { textsIn } from "../options";
import type { OptionValues, Rule } from "../rule";

export const hostPathSensitive: Rule = {
  id: "host-path-sensitive",
  title: "No volume is a part of the machine that rules it",
  kind: "practice",
  on: "task",
  severity: "high",
  preset: "baseline",
  why: "Who can write to Docker's socket is root on the machine. /proc, /sys and the ECS agent's files show the secrets and credentials of all tasks of the machine.",
  fix: "Remove the volume, or mount a narrower directory.",
  url: AWS_DOCS.volume,
  frameworks: [],
  options: {
    paths: {
      description: "Paths of the machine that no volume may be, hold or lie in.",
      default: ["/var/run/docker.sock", "/run/docker.sock", "/proc", "/sys", "/var/lib/ecs"],
    },
  },
  cases: {
    valid: [
      {
        title: "a directory of its own",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["EC2"],
            volumes: [{ name: "data", host: { sourcePath: "/data" } }],
            containerDefinitions: [{ name: "app", image: "app:1", memory: 512 }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "Docker's socket",
        given: {
          taskDefinition: {
            requiresCompatibilities: ["EC2"],
            volumes: [{ name: "docker", host: { sourcePath: "/var/run/docker.sock" } }],
            containerDefinitions: [{ name: "app", image: "app:1", memory: 512 }],
          },
        },
        findings: [
          {
            path: "volumes[0].host.sourcePath",
            message: 'The volume is "/var/run/docker.sock" of the machine.',
            fix: "Remove the volume, or mount a narrower directory.",
          },
        ],
      },
    ],
  },
  check: (task, options) =>
    // There ECS refuses it, which is told as such.
    isFargate(task)
      ? []
      : items(task.volumes).flatMap(({ hostPath, path }) => {
          const own = known(hostPath);
          const text = own === undefined ? undefined : task.peek(own);
          const relation = text === undefined ? undefined : relationOf(text, options);
          return relation === undefined
            ? []
            : [
                {
                  path: `${path}.host.sourcePath`,
                  message: `The volume is "${text}" of the machine${relation}.`,
                  fix: "Remove the volume, or mount a narrower directory.",
                },
              ];
        }),
};

/** How a path is one that no volume may be, in words that follow it. */
function relationOf(text: string, options: OptionValues): string | undefined {
  const own = text.replace(/\/+$/, "");
  const sensitive = textsIn(options, "paths");
  if (sensitive.includes(own)) return "";
  const outer = sensitive.find((path) => own.startsWith(`${path}/`));
  if (outer !== undefined) return `, which lies in "${outer}"`;
  const inner = text.startsWith("/")
    ? sensitive.find((path) => path.startsWith(`${own}/`))
    : undefined;
  return inner === undefined ? undefined : `, which holds "${inner}"`;
}
