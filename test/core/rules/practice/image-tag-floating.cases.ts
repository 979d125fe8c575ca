import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, registering, running } from "../json";

const DIGEST = `@sha256:${"0a".repeat(32)}`;

const found = (message: string, path = "containerDefinitions[0].image") => [
  { path, message, fix: "Use the tag of a version, or a digest." },
];
const moving = (tag: string) => ({
  name: `the tag ${tag}`,
  given: running(`public.ecr.aws/nginx/nginx:${tag}`),
  findings: found(
    `The image of "app", "public.ecr.aws/nginx/nginx:${tag}", has a tag that moves from one version to the next.`,
  ),
});
const untagged = (image: string) =>
  found(`The image of "app", "${image}", has no tag: ECS pulls "latest".`);

export const cases: RuleCases = {
  valid: [
    { name: "a version", given: running("nginx:1.27") },
    { name: "a digest without a tag", given: running(`nginx${DIGEST}`) },
    { name: "a digest behind a tag that moves", given: running(`nginx:latest${DIGEST}`) },
    { name: "a version that holds the word", given: running("nginx:stable-alpine3.20") },
    {
      name: "a tag that the team does not count",
      options: { floatingTags: ["latest"] },
      given: running("nginx:stable"),
    },
    {
      name: "an image that the team allows",
      options: { allowImages: ["public.ecr.aws/nginx/nginx"] },
      given: running("public.ecr.aws/nginx/nginx:latest"),
    },
    {
      name: "a folder that the team allows",
      options: { allowImages: ["quay.io/other", "*.dkr.ecr.eu-west-1.amazonaws.com/base"] },
      given: running("123456789012.dkr.ecr.eu-west-1.amazonaws.com/base/api"),
    },
    {
      name: "an official image that the team allows, by its full name",
      options: { allowImages: ["docker.io/library/nginx"] },
      given: running("nginx"),
    },
  ],
  invalid: [
    ...["latest", "stable", "edge", "main", "nightly"].map(moving),
    { name: "no tag", given: running("nginx"), findings: untagged("nginx") },
    {
      name: "a registry with a port, and no tag",
      given: running("localhost:5000/api"),
      findings: untagged("localhost:5000/api"),
    },
    {
      name: "a tag that the team counts",
      options: { floatingTags: ["prod"] },
      given: running("public.ecr.aws/nginx/nginx:prod"),
      findings: moving("prod").findings,
    },
    {
      name: "an image beside the one that the team allows",
      options: { allowImages: ["ngin", "quay.io/nginx", "docker.io/library"] },
      given: running("acme/nginx"),
      findings: untagged("acme/nginx"),
    },
    {
      name: "a second container, without a name that is known",
      given: registering(definition("app"), { name: UNKNOWN, image: "nginx" }),
      findings: found(
        'The image of containerDefinitions[1], "nginx", has no tag: ECS pulls "latest".',
        "containerDefinitions[1].image",
      ),
    },
  ],
  notApplicable: [
    { name: "an empty image, which is none", given: running("") },
    { name: "an empty tag, which is none", given: running("nginx:") },
  ],
  unknown: [{ name: "an image that is not known", given: running(UNKNOWN) }],
};
