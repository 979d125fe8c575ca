import { quoteWord } from "../../closed-list";
import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, items, known } from "../../known";
import { isWindows } from "../../platform";
import { called, containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import type { Finding } from "../../issue";
import { isFargate } from "../demand";
import { textsIn } from "../options";
import type { AnyTask, OptionValues, Rule } from "../rule";

export const capabilityAdded: Rule = {
  id: "capability-added",
  title: "Containers have no more capabilities than Docker gives",
  kind: "practice",
  on: "task",
  severity: "medium",
  preset: "recommended",
  why: "A capability such as SYS_ADMIN or SYS_PTRACE opens a way out of the container, or into the other containers of the task.",
  fix: "Remove the capability.",
  url: AWS_DOCS.kernelCapabilities,
  frameworks: [],
  options: {
    allowAdd: { description: "Capabilities that may be added.", default: [] },
    requireDropAll: {
      description: "Whether each container has to drop all others.",
      default: false,
    },
  },
  cases: {
    valid: [
      {
        title: "fewer capabilities",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                linuxParameters: { capabilities: { drop: ["ALL"] } },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "one more",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                linuxParameters: { capabilities: { add: ["SYS_ADMIN"] } },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].linuxParameters.capabilities.add[0]",
            message: '"app" has the capability "SYS_ADMIN", which Docker gives to no container.',
            fix: "Remove it.",
          },
        ],
      },
    ],
  },
  check: (task, options) =>
    isWindows(task.platform)
      ? []
      : containersOf(task).flatMap((container) => [
          ...added(task, container, options),
          ...(options["requireDropAll"] === true ? notDropped(container) : []),
        ]),
};

// Fargate takes one capability, which reaches no further than the task, and refuses the others.
function added(task: AnyTask, container: AnyContainer, options: OptionValues): Finding[] {
  if (isFargate(task)) return [];
  const capabilities = known(known(container.linuxParameters)?.capabilities);
  return items(capabilities?.add).flatMap((name, i) =>
    name === UNKNOWN || textsIn(options, "allowAdd").includes(name)
      ? []
      : [
          {
            path: `${container.path}.linuxParameters.capabilities.add[${i}]`,
            message: `${called(container)} has the capability ${quoteWord(name)}, which Docker gives to no container.`,
            fix: "Remove it.",
          },
        ],
  );
}

function notDropped(container: AnyContainer): Finding[] {
  const { linuxParameters } = container;
  if (linuxParameters === UNKNOWN || linuxParameters?.capabilities === UNKNOWN) return [];
  const drop = linuxParameters?.capabilities?.drop ?? [];
  return drop === UNKNOWN || drop.includes(UNKNOWN) || drop.includes("ALL")
    ? []
    : [
        {
          path: `${container.path}.linuxParameters`,
          message: `${called(container)} keeps the capabilities that Docker gives.`,
          fix: 'Add "ALL" to the capabilities that are dropped.',
        },
      ];
}
