import { OPAQUE, container, task } from "../../support";
import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;
const withImage = (image: string) => task({ containers: [container("app", { image })] });
const wrong = (name: string, image: string, message: string, fix: string) => ({
  name,
  task: withImage(image),
  findings: [{ path: "container.image", message, fix }],
});
const characters = (image: string) =>
  wrong(
    `the image "${image}"`,
    image,
    `The image "${image}" has characters that ECS refuses.`,
    "Use letters, digits and -_:./# only.",
  );
const digest = (text: string) =>
  wrong(
    `the digest "${text}"`,
    `app@${text}`,
    `"${text}" is not a digest.`,
    'Write "sha256:" and the 64 hexadecimal digits.',
  );
const shapeless = (image: string) =>
  wrong(
    `the image "${image}"`,
    image,
    `The image "${image}" is no reference to an image.`,
    "Write it as registry/repository:tag.",
  );
export const cases: RuleCases = {
  valid: [
    { name: "a name", task: withImage("a") },
    { name: "every character there is", task: withImage("Reg.example:5000/a_b-c/d#1:Z9") },
    ...["Registry/app", "localhost:5000/app", "app:V1", "a/b:V1"].map((image) => ({
      name: `the image "${image}"`,
      task: withImage(image),
    })),
    { name: "a long tag", task: withImage(`app:${"t".repeat(128)}`) },
    { name: "a placeholder in capitals", task: withImage("IMAGE_URI") },
    { name: "255 characters", task: withImage("a".repeat(255)) },
    { name: "255 characters and a digest", task: withImage(`${"a".repeat(255)}@${DIGEST}`) },
    { name: "a tag and a digest", task: withImage(`app:1@${DIGEST}`) },
    { name: "a digest in capitals", task: withImage(`app@sha256:${"A".repeat(64)}`) },
  ],
  invalid: [
    wrong("no image", "", "The image is empty.", "Name an image."),
    wrong(
      "256 characters",
      "a".repeat(256),
      'The image has "256" characters; ECS accepts at most 255.',
      "Shorten the name of the repository or the tag.",
    ),
    wrong(
      "256 characters and a digest",
      `${"a".repeat(256)}@${DIGEST}`,
      'The image has "256" characters; ECS accepts at most 255.',
      "Shorten the name of the repository or the tag.",
    ),
    ...["http://", "https://"].map((scheme) =>
      wrong(
        `a URL with ${scheme}`,
        `${scheme}reg.example/app:1`,
        `The image "${scheme}reg.example/app:1" is a URL; a reference begins with the registry.`,
        `Remove "${scheme}".`,
      ),
    ),
    characters("app:1 "),
    characters(" "),
    characters("äpp"),
    characters("app+1"),
    characters(`@${DIGEST}`),
    ...["app:1:2", "app:", ":1", "app:-1", "/app", "app/", "a//b", "a/b:5000/c"].map(shapeless),
    shapeless(`app:${"t".repeat(129)}`),
    digest(`sha512:${"a".repeat(64)}`),
    digest(`sha256:${"a".repeat(63)}`),
    digest(`sha256:${"a".repeat(65)}`),
    digest(`sha256:${"g".repeat(64)}`),
    digest(""),
    digest(`${DIGEST}@${DIGEST}`),
  ],
  notApplicable: [{ name: "no container", task: task({ containers: [] }) }],
  unknown: [
    { name: "an image that is not known", task: withImage(OPAQUE) },
    { name: "containers that are not known", task: task({ containers: UNKNOWN }) },
  ],
};
