import { AWS_DOCS } from "../../data/aws-docs";
import { called } from "../containers";
import { imagesOf, isOnDockerHub, liesIn } from "../images";
import { textsIn } from "../options";
import type { Rule } from "../rule";

export const imageFromDockerHub: Rule = {
  id: "image-from-docker-hub",
  title: "An image of Docker Hub is pulled with credentials",
  kind: "practice",
  preset: "strict",
  on: "task",
  severity: "low",
  why: "Docker Hub counts the pulls of strangers by address, 100 in 6 hours: behind one NAT gateway a deployment or a scale-out at the wrong time fails to pull.",
  fix: "Use ECR Public or a pull-through cache, or set repositoryCredentials.",
  url: AWS_DOCS.repositoryCredentials,
  frameworks: [],
  options: {
    allowImages: {
      description:
        "Images, without tag, that may come from there; also folders, with `*` for a part.",
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "the same image on ECR Public",
        given: {
          taskDefinition: {
            containerDefinitions: [{ name: "app", image: "public.ecr.aws/docker/library/redis:7" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "Docker Hub, as a stranger",
        given: {
          taskDefinition: { containerDefinitions: [{ name: "app", image: "redis:7" }] },
        },
        findings: [
          {
            path: "containerDefinitions[0].image",
            message:
              'The image of "app", "redis:7", is pulled from Docker Hub without credentials.',
            fix: "Use ECR Public or a pull-through cache, or set repositoryCredentials.",
          },
        ],
      },
    ],
  },
  check: (task, options) =>
    imagesOf(task)
      .filter(
        (image) =>
          isOnDockerHub(image) &&
          image.container.credentialsParameter === undefined &&
          !liesIn(image, textsIn(options, "allowImages")),
      )
      .map(({ container, text, path }) => ({
        path,
        message: `The image of ${called(container)}, "${text}", is pulled from Docker Hub without credentials.`,
        fix: "Use ECR Public or a pull-through cache, or set repositoryCredentials.",
      })),
};
