import { AWS_DOCS } from "../../data/aws-docs";
import { ARCHITECTURES } from "../../data/image-tags";
import { called } from "../containers";
import { isFargate } from "../demand";
import { imagesOf } from "../images";
import type { Pictured } from "../images";
import type { AnyTask, Rule } from "../rule";

export const imageArchitectureMismatch: Rule = {
  id: "image-architecture-mismatch",
  title: "An image is built for the architecture of the task",
  kind: "practice",
  preset: "recommended",
  on: "task",
  severity: "high",
  why: 'A program of another architecture does not start: "exec format error".',
  fix: "Use the image for the architecture of the task.",
  url: AWS_DOCS.runtimePlatform,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "an image for ARM in a task for ARM",
        given: {
          taskDefinition: {
            runtimePlatform: { cpuArchitecture: "ARM64" },
            containerDefinitions: [{ name: "app", image: "acme/api:1.4.2-arm64" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "an image for Intel in a task for ARM",
        given: {
          taskDefinition: {
            runtimePlatform: { cpuArchitecture: "ARM64" },
            containerDefinitions: [{ name: "app", image: "acme/api:1.4.2-amd64" }],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].image",
            message:
              'The image of "app", "acme/api:1.4.2-amd64", is built for "X86_64", the task runs on "ARM64".',
            fix: 'Use the image for "ARM64", or one for both.',
          },
        ],
      },
    ],
  },
  check: (task) => {
    const wanted = architectureOf(task);
    return imagesOf(task).flatMap((image) => {
      const [built, other] = architecturesOf(image);
      return wanted === undefined || built === undefined || other !== undefined || built === wanted
        ? []
        : [
            {
              path: image.path,
              message: `The image of ${called(image.container)}, "${image.text}", is built for "${built}", the task runs on "${wanted}".`,
              fix: `Use the image for "${wanted}", or one for both.`,
            },
          ];
    });
  },
};

// Elsewhere than on Fargate the instance decides where the task says nothing.
function architectureOf(task: AnyTask): string | undefined {
  const { cpuArchitecture } = task.platform;
  if (cpuArchitecture === undefined) return isFargate(task) ? "X86_64" : undefined;
  return ARCHITECTURES.find(({ name }) => name === cpuArchitecture)?.name;
}

function architecturesOf({ repository, tag = "" }: Pictured): string[] {
  const image = `${repository}:${tag}`;
  return ARCHITECTURES.filter((architecture) => architecture.image.test(image)).map(
    ({ name }) => name,
  );
}
