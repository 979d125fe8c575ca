import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { running } from "../json";

const IMAGE = "public.ecr.aws/nginx/nginx:1.27";
const found = (image: string, next: string) => [
  {
    path: "containerDefinitions[0].image",
    message: `The image of "app", "${image}", has no digest: who moves the tag changes what the next ${next} runs.`,
    fix: `Add the digest: "${image}@sha256:…".`,
  },
];

export const cases: RuleCases = {
  valid: [
    { name: "a digest", given: running(`nginx@sha256:${"0a".repeat(32)}`) },
    { name: "a tag and a digest", given: running(`${IMAGE}@sha256:${"0a".repeat(32)}`) },
    {
      name: "a registry where tags cannot be moved",
      options: { allowImages: ["public.ecr.aws"] },
      given: running(IMAGE),
    },
  ],
  invalid: [
    { name: "a tag alone", given: running(IMAGE), findings: found(IMAGE, "deployment") },
    {
      name: "a tag that ECS looks up for each deployment",
      given: running(IMAGE, { versionConsistency: "enabled" }),
      findings: found(IMAGE, "deployment"),
    },
    {
      name: "a tag that ECS looks up for each task",
      given: running(IMAGE, { versionConsistency: "disabled" }),
      findings: found(IMAGE, "task"),
    },
    {
      name: "a registry beside the one where tags cannot be moved",
      options: { allowImages: ["quay.io"] },
      given: running(IMAGE),
      findings: found(IMAGE, "deployment"),
    },
  ],
  notApplicable: [
    { name: "an empty tag, which is none", given: running("nginx:") },
    { name: "no tag, which is told by another rule", given: running("nginx") },
    { name: "a tag that moves, which is told by another rule", given: running("nginx:latest") },
  ],
  unknown: [{ name: "an image that is not known", given: running(UNKNOWN) }],
};
