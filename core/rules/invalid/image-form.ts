import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const MAXIMUM = 255;
const CHARACTERS = /^[A-Za-z0-9\-_:./#]+$/;
const SCHEME = /^[a-z]+:\/\//;
/** A registry with its port, the parts of a repository, and a tag. */
const REFERENCE = /^([^:/]+(:\d+)?\/)?([^:/]+\/)*[^:/]+(:\w[\w.-]{0,127})?$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/i;

export const imageForm: Rule = {
  id: "image-form",
  title: "An image reference is one that ECS reads",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses an image of more than 255 characters before the digest, one with other characters than letters, digits and `-_:./#`, and any digest but sha256. Docker reads one tag of at most 128 characters. Registries refuse capital letters.",
  fix: "Write the image as registry/repository:tag or registry/repository@sha256:digest.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a tag",
        given: {
          taskDefinition: {
            containerDefinitions: [{ name: "app", image: "public.ecr.aws/nginx/nginx:1.27" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a space in the image",
        given: { taskDefinition: { containerDefinitions: [{ name: "app", image: "my app:1" }] } },
        findings: [
          {
            path: "containerDefinitions[0].image",
            message: 'The image "my app:1" has characters that ECS refuses.',
            fix: "Use letters, digits and -_:./# only.",
          },
        ],
      },
      {
        title: "a digest that is too short",
        given: {
          taskDefinition: { containerDefinitions: [{ name: "app", image: "app@sha256:1234" }] },
        },
        findings: [
          {
            path: "containerDefinitions[0].image",
            message: '"sha256:1234" is not a digest.',
            fix: 'Write "sha256:" and the 64 hexadecimal digits.',
          },
        ],
      },
    ],
  },
  check: (task) =>
    containersOf(task).flatMap(({ image, path }) => {
      const text = task.peek(image);
      return text === undefined ? [] : problems(text, `${path}.image`);
    }),
};

function problems(image: string, path: string): Finding[] {
  const [reference = "", ...digests] = image.split("@");
  if (image === "") return [{ path, message: "The image is empty.", fix: "Name an image." }];
  if (reference.length > MAXIMUM) {
    return [
      {
        path,
        message: `The image has "${reference.length}" characters; ECS accepts at most ${MAXIMUM}.`,
        fix: "Shorten the name of the repository or the tag.",
      },
    ];
  }
  if (!CHARACTERS.test(reference)) {
    return [
      {
        path,
        message: `The image "${image}" has characters that ECS refuses.`,
        fix: "Use letters, digits and -_:./# only.",
      },
    ];
  }
  const scheme = SCHEME.exec(reference)?.[0];
  if (scheme !== undefined) {
    return [
      {
        path,
        message: `The image "${image}" is a URL; a reference begins with the registry.`,
        fix: `Remove "${scheme}".`,
      },
    ];
  }
  if (!REFERENCE.test(reference)) {
    return [
      {
        path,
        message: `The image "${image}" is no reference to an image.`,
        fix: "Write it as registry/repository:tag.",
      },
    ];
  }
  const digest = digests.join("@");
  return digests.length === 0 || DIGEST.test(digest)
    ? []
    : [
        {
          path,
          message: `"${digest}" is not a digest.`,
          fix: 'Write "sha256:" and the 64 hexadecimal digits.',
        },
      ];
}
