import { AWS_DOCS } from "../../data/aws-docs";
import { DEPRECATED_IMAGES } from "../../data/deprecated-images";
import { called } from "../containers";
import { imagesOf } from "../images";
import type { Pictured } from "../images";
import { agentOf } from "../kinds";
import type { Rule } from "../rule";

export const imageDeprecated: Rule = {
  id: "image-deprecated",
  title: "No container runs an image that its publisher ended",
  kind: "practice",
  preset: "recommended",
  on: "task",
  severity: "medium",
  why: "Nobody mends the next hole or the next incompatible change of a service in it.",
  fix: "Use what takes its place.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a version that is maintained",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "log", image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.16" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a line that AWS ended",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "log", image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:2.34.3" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].image",
            message:
              '"log" runs AWS for Fluent Bit 2 ("public.ecr.aws/aws-observability/aws-for-fluent-bit:2.34.3"), which was ended by AWS on 2026-06-30.',
            fix: "Use a version 3 of the same image.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    imagesOf(task).flatMap((image) => {
      const deprecated = deprecationOf(image);
      // Another rule tells of App Mesh where the task has its proxyConfiguration.
      const isTold = task.proxy !== undefined && agentOf(task, image.container)?.kind === "proxy";
      return deprecated === undefined || isTold
        ? []
        : [
            {
              path: image.path,
              message: `${called(image.container)} runs ${deprecated.name} ("${image.text}"), which ${deprecated.state}.`,
              fix: `Use ${deprecated.replacement}.`,
            },
          ];
    }),
};

function deprecationOf({ repository, tag = "" }: Pictured) {
  return DEPRECATED_IMAGES.find(
    (image) => image.repository.test(repository) && (image.tag?.test(tag) ?? true),
  );
}
