import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { called } from "../containers";
import { fieldOf } from "../fields";
import { sidecarsOf } from "../kinds";
import { numberIn } from "../options";
import type { Rule } from "../rule";

export const sidecarCpuShare: Rule = {
  id: "sidecar-cpu-share",
  title: "The application has the larger part of the CPU",
  kind: "practice",
  on: "task",
  severity: "low",
  preset: "recommended",
  why: "CPU that sidecars reserve is what the application does not get when it is busy, and what is paid for when nothing happens.",
  fix: "Lower cpu of the sidecars, or raise cpu of the task.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {
    maxPercent: { description: "How much of the task's CPU sidecars may reserve.", default: 50 },
  },
  cases: {
    valid: [
      {
        title: "a small share",
        given: {
          taskDefinition: {
            cpu: "512",
            containerDefinitions: [
              { name: "app", image: "app:1", cpu: 384 },
              { name: "agent", image: "datadog/agent:7.60.0", cpu: 128 },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "more for the sidecar than for the application",
        given: {
          taskDefinition: {
            cpu: "512",
            containerDefinitions: [
              { name: "app", image: "app:1", cpu: 128 },
              { name: "agent", image: "datadog/agent:7.60.0", cpu: 384 },
            ],
          },
        },
        findings: [
          {
            path: "cpu",
            message:
              'Of the "512" CPU units of the task "384" are reserved for "agent": more than "50" %.',
            fix: "Lower cpu of the sidecars, or raise cpu of the task.",
          },
        ],
      },
    ],
  },
  check: (task, options) => {
    const most = numberIn(options, "maxPercent");
    const size = known(task.cpu);
    const shares = sidecarsOf(task).flatMap(([container]) => {
      const cpu = known(container.cpu) ?? 0;
      return cpu > 0 ? [{ cpu, name: called(container) }] : [];
    });
    const taken = shares.reduce((sum, { cpu }) => sum + cpu, 0);
    // More than there is, is an error, told as such.
    if (size === undefined || taken > size || taken * 100 <= size * most) return [];
    return [
      {
        path: fieldOf(task, "cpu"),
        message: `Of the "${size}" CPU units of the task "${taken}" are reserved for ${shares.map(({ name }) => name).join(", ")}: more than "${most}" %.`,
        fix: "Lower cpu of the sidecars, or raise cpu of the task.",
      },
    ];
  },
};
