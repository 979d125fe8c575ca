import { AWS_DOCS } from "../../data/aws-docs";
import { isWindows } from "../../platform";
import { containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { isFargate } from "../demand";
import { isSet, nameIn, networkModeOf } from "../fields";
import type { Rule } from "../rule";

export const fieldRefusedByNetworkMode: Rule = {
  id: "field-refused-by-network-mode",
  title: "A container has no field that its network mode rules out",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses links outside bridge mode, hostname and extraHosts in awsvpc mode, and port mappings in a task without network.",
  fix: "Remove the field, or change the network mode.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a link in bridge mode",
        given: {
          taskDefinition: {
            networkMode: "bridge",
            memory: "512",
            containerDefinitions: [
              { name: "app", image: "app:1", links: ["db"] },
              { name: "db", image: "db:1" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a link in awsvpc mode",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            memory: "512",
            containerDefinitions: [
              { name: "app", image: "app:1", links: ["db"] },
              { name: "db", image: "db:1" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].links",
            message: 'A task in network mode "awsvpc" cannot have "links".',
            fix: "Remove it.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const mode = networkModeOf(task);
    // What Fargate or Windows refuses in every mode is told by other rules.
    const elsewhere = !isFargate(task) && !isWindows(task.platform);
    return containersOf(task).flatMap((container) =>
      refused(container, mode, elsewhere).map((path) => ({
        path,
        message: `A task in network mode "${mode}" cannot have "${nameIn(path)}".`,
        fix: "Remove it.",
      })),
    );
  },
};

function refused(
  { path, links, ports, overrides, overridesPath }: AnyContainer,
  mode: string | undefined,
  elsewhere: boolean,
): string[] {
  if (mode === undefined) return [];
  return [
    ...(elsewhere && mode !== "bridge" && isSet(links) ? [`${overridesPath}.links`] : []),
    ...(elsewhere && mode === "awsvpc" && isSet(overrides["extraHosts"])
      ? [`${overridesPath}.extraHosts`]
      : []),
    ...(mode === "awsvpc" && isSet(overrides["hostname"]) ? [`${overridesPath}.hostname`] : []),
    ...(mode === "none" && isSet(ports) ? [`${path}.portMappings`] : []),
  ];
}
