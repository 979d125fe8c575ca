import { AWS_DOCS } from "../../data/aws-docs";
import { imageParts } from "../../image";
import { list } from "../../issue";
import type { StackTask } from "../../model";
import { containersOf } from "../containers";
import { agentOf } from "../kinds";
import type { Rule } from "../rule";

/** An agent in a task. */
interface Running {
  readonly about: string;
  readonly path: string;
  readonly repository: string;
  readonly tag: string;
}

export const agentVersionSkew: Rule = {
  id: "agent-version-skew",
  title: "An agent runs at one version in a program",
  kind: "practice",
  on: "stack",
  severity: "low",
  preset: "strict",
  why: "Two versions of an agent take different settings and have different faults: what works in one task fails in the other, and nobody looks for that in the tag.",
  fix: "Use one tag everywhere.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one version",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  containerDefinitions: [{ name: "xray", image: "amazon/aws-xray-daemon:3.3.13" }],
                },
              },
              {
                kind: "taskDefinition",
                name: "job",
                request: {
                  containerDefinitions: [{ name: "xray", image: "amazon/aws-xray-daemon:3.3.13" }],
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "two versions",
        given: {
          stack: {
            resources: [
              {
                kind: "taskDefinition",
                name: "web",
                request: {
                  containerDefinitions: [{ name: "xray", image: "amazon/aws-xray-daemon:3.3.13" }],
                },
              },
              {
                kind: "taskDefinition",
                name: "job",
                request: {
                  containerDefinitions: [{ name: "xray", image: "amazon/aws-xray-daemon:3.3.5" }],
                },
              },
            ],
          },
        },
        findings: [
          {
            about: "job",
            path: "containerDefinitions[0].image",
            message:
              '"amazon/aws-xray-daemon" runs here as "3.3.5", elsewhere in the program as "3.3.13".',
            fix: "Use one tag everywhere.",
          },
        ],
      },
    ],
  },
  check: ({ tasks }) => {
    const running = tasks.flatMap(agentsOf);
    return running.flatMap(({ about, path, repository, tag }, i) => {
      const before = running.slice(0, i).filter((other) => other.repository === repository);
      const tags = new Set(before.map((other) => other.tag));
      // The first task that differs tells it.
      return tags.size === 0 || tags.has(tag)
        ? []
        : [
            {
              about,
              path,
              message: `"${repository}" runs here as "${tag}", elsewhere in the program as ${list([...tags])}.`,
              fix: "Use one tag everywhere.",
            },
          ];
    });
  },
};

function agentsOf({ task, entry }: StackTask): Running[] {
  return containersOf(task).flatMap((container) => {
    const image = agentOf(task, container) && task.peek(container.image);
    if (image === undefined) return [];
    const { repository, tag, digest } = imageParts(image);
    // A digest says more than the tag before it.
    return tag === undefined || digest !== undefined
      ? []
      : [{ about: entry.id, path: `${container.path}.image`, repository, tag }];
  });
}
