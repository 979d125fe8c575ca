import { AWS_DOCS } from "../../data/aws-docs";
import { FLOATING_TAGS } from "../../data/image-tags";
import { called } from "../containers";
import { imagesOf, liesIn } from "../images";
import { textsIn } from "../options";
import type { Rule } from "../rule";

export const imageTagFloating: Rule = {
  id: "image-tag-floating",
  title: "An image has the tag of a version, or a digest",
  kind: "practice",
  preset: "recommended",
  on: "task",
  severity: "medium",
  why: "Each deployment runs what was pushed last, also the one that was to bring an older revision back: releases of agents have stopped whole fleets that way.",
  fix: "Use the tag of a version, or a digest.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {
    floatingTags: {
      description: "Tags that move from one version to the next.",
      default: FLOATING_TAGS,
    },
    allowImages: {
      description:
        "Images, without tag, that may have such a tag; also registries and folders, with `*` for a part.",
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "a version",
        given: {
          taskDefinition: {
            containerDefinitions: [{ name: "app", image: "public.ecr.aws/nginx/nginx:1.27" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a tag that moves, and none",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "public.ecr.aws/nginx/nginx" },
              {
                name: "log",
                image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:latest",
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].image",
            message:
              'The image of "app", "public.ecr.aws/nginx/nginx", has no tag: ECS pulls "latest".',
            fix: "Use the tag of a version, or a digest.",
          },
          {
            path: "containerDefinitions[1].image",
            message:
              'The image of "log", "public.ecr.aws/aws-observability/aws-for-fluent-bit:latest", has a tag that moves from one version to the next.',
            fix: "Use the tag of a version, or a digest.",
          },
        ],
      },
    ],
  },
  check: (task, options) => {
    const floating = textsIn(options, "floatingTags");
    const allowed = textsIn(options, "allowImages");
    return imagesOf(task)
      .filter(
        (image) =>
          image.digest === undefined &&
          (image.tag === undefined || floating.includes(image.tag)) &&
          !liesIn(image, allowed),
      )
      .map(({ container, text, tag, path }) => ({
        path,
        message: `The image of ${called(container)}, "${text}", ${
          tag === undefined
            ? 'has no tag: ECS pulls "latest"'
            : "has a tag that moves from one version to the next"
        }.`,
        fix: "Use the tag of a version, or a digest.",
      }));
  },
};
