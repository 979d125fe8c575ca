import { AWS_DOCS } from "../../data/aws-docs";
import { FLOATING_TAGS } from "../../data/image-tags";
import { called } from "../containers";
import { imagesOf, liesIn } from "../images";
import type { Pictured } from "../images";
import { textsIn } from "../options";
import type { Rule } from "../rule";

export const imageDigestMissing: Rule = {
  id: "image-digest-missing",
  title: "An image has a digest",
  kind: "practice",
  preset: "strict",
  on: "task",
  severity: "low",
  why: "Whoever may push to the registry can give the tag to another image: a digest alone says what runs.",
  fix: "Add the digest to the image.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [{ name: "AWS Security Hub", reference: "ECR.2" }],
  options: {
    allowImages: {
      description:
        "Images, without tag, that need none, for their tags cannot be moved; also registries and folders, with `*` for a part.",
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "a tag for people, and a digest for ECS",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: `public.ecr.aws/nginx/nginx:1.27@sha256:${"0a".repeat(32)}` },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a tag alone",
        given: {
          taskDefinition: {
            containerDefinitions: [{ name: "app", image: "public.ecr.aws/nginx/nginx:1.27" }],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].image",
            message:
              'The image of "app", "public.ecr.aws/nginx/nginx:1.27", has no digest: who moves the tag changes what the next deployment runs.',
            fix: 'Add the digest: "public.ecr.aws/nginx/nginx:1.27@sha256:…".',
          },
        ],
      },
    ],
  },
  check: (task, options) =>
    imagesOf(task)
      .filter((image) => hasTagAlone(image) && !liesIn(image, textsIn(options, "allowImages")))
      .map(({ container, text, path }) => ({
        path,
        message: `The image of ${called(container)}, "${text}", has no digest: who moves the tag changes what the next ${
          // ECS otherwise keeps the digest that it found when the deployment began.
          container.versionConsistency === "disabled" ? "task" : "deployment"
        } runs.`,
        fix: `Add the digest: "${text}@sha256:…".`,
      })),
};

// A tag that moves by its nature is told by another rule.
function hasTagAlone({ tag, digest }: Pictured): boolean {
  return digest === undefined && tag !== undefined && !FLOATING_TAGS.includes(tag);
}
