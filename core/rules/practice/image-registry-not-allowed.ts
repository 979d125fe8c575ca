import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { called } from "../containers";
import { imagesOf, liesIn } from "../images";
import { textsIn } from "../options";
import type { Rule } from "../rule";

export const imageRegistryNotAllowed: Rule = {
  id: "image-registry-not-allowed",
  title: "Images come from registries that the team allows",
  kind: "practice",
  preset: "optional",
  on: "task",
  severity: "medium",
  why: "Who controls a registry decides what code runs beside the application, with the task's role.",
  fix: "Use an image of an allowed registry, or a copy there.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {
    allowedRegistries: {
      description:
        'Registries, and folders or repositories in them, with `*` for a part: `public.ecr.aws/docker`, `*.dkr.ecr.*.amazonaws.com`; Docker Hub is `docker.io`. Empty means "all".',
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "a folder of an allowed registry",
        options: { allowedRegistries: ["public.ecr.aws/docker"] },
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "public.ecr.aws/docker/library/nginx:1.27" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "another registry",
        options: { allowedRegistries: ["public.ecr.aws", "*.dkr.ecr.*.amazonaws.com"] },
        given: {
          taskDefinition: {
            containerDefinitions: [{ name: "app", image: "quay.io/acme/api:1.4.2" }],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].image",
            message:
              'The image of "app" comes from "quay.io"; allowed are "public.ecr.aws" and "*.dkr.ecr.*.amazonaws.com".',
            fix: "Use an image of an allowed registry, or a copy there.",
          },
        ],
      },
    ],
  },
  check: (task, options) => {
    const allowed = textsIn(options, "allowedRegistries");
    return imagesOf(task)
      .filter((image) => allowed.length > 0 && !liesIn(image, allowed))
      .map(({ container, registry, path }) => ({
        path,
        message: `The image of ${called(container)} comes from "${registry ?? "docker.io"}"; allowed are ${list(allowed)}.`,
        fix: "Use an image of an allowed registry, or a copy there.",
      }));
  },
};
