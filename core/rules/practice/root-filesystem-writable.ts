import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { isWindows } from "../../platform";
import { called, containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { isAmong } from "../options";
import type { AnyTask, OptionValues, Rule } from "../rule";
import { stepsTo } from "../steps";

export const rootFilesystemWritable: Rule = {
  id: "root-filesystem-writable",
  title: "Root file systems are read-only",
  kind: "practice",
  on: "task",
  severity: "medium",
  preset: "strict",
  why: "Whoever gets into a container whose root file system is writable can change the program that runs in it.",
  fix: "Set readonlyRootFilesystem to true, and mount a volume or tmpfs where the program writes.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [
    { name: "AWS Security Hub", reference: "ECS.5" },
    { name: "AWS Control Tower", reference: "CT.ECS.PR.6" },
    { name: "checkov", reference: "CKV_AWS_336" },
  ],
  options: {
    exempt: { description: "Names of containers that have to write.", default: [] },
  },
  cases: {
    valid: [
      {
        title: "a read-only root, and a volume to write to",
        given: {
          taskDefinition: {
            volumes: [{ name: "tmp" }],
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                readonlyRootFilesystem: true,
                mountPoints: [{ sourceVolume: "tmp", containerPath: "/tmp" }],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "ECS's default",
        given: { taskDefinition: { containerDefinitions: [{ name: "app", image: "app:1" }] } },
        findings: [
          {
            path: "containerDefinitions[0].readonlyRootFilesystem",
            message: 'The root file system of "app" is writable.',
            fix: "Set readonlyRootFilesystem to true, and mount a volume or tmpfs where the program writes.",
          },
        ],
      },
    ],
  },
  check: (task, options) => {
    const needed = usesExec(task) === true;
    return writableIn(task, options).map((container) => ({
      path: `${container.path}.readonlyRootFilesystem`,
      message: `The root file system of ${called(container)} is writable${needed ? ", which ECS Exec needs" : ""}.`,
      fix: needed
        ? "Remove enableExecuteCommand, then set readonlyRootFilesystem to true."
        : "Set readonlyRootFilesystem to true, and mount a volume or tmpfs where the program writes.",
    }));
  },
  remedy: (task, options) =>
    usesExec(task) === false
      ? writableIn(task, options).flatMap(({ path }) => {
          const steps = stepsTo(task, path);
          return steps === undefined
            ? []
            : [{ steps: [...steps, "readonlyRootFilesystem"], value: true }];
        })
      : [],
};

/** Whether sessions are opened in the containers; undefined where nobody knows. */
function usesExec({ service }: AnyTask): boolean | undefined {
  return service === undefined ? false : known(service.enableExecuteCommand ?? false);
}

function writableIn(task: AnyTask, options: OptionValues): AnyContainer[] {
  if (isWindows(task.platform)) return [];
  return containersOf(task).filter(
    (container) =>
      (container.readonlyRootFilesystem ?? false) === false &&
      !isAmong(options, "exempt", container),
  );
}
