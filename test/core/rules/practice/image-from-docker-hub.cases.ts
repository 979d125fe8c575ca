import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { running } from "../json";

const CREDENTIALS = { repositoryCredentials: { credentialsParameter: "arn:aws:x" } };
const pulled = (image: string) => ({
  name: `the image ${image}`,
  given: running(image),
  findings: [
    {
      path: "containerDefinitions[0].image",
      message: `The image of "app", "${image}", is pulled from Docker Hub without credentials.`,
      fix: "Use ECR Public or a pull-through cache, or set repositoryCredentials.",
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "another registry", given: running("public.ecr.aws/docker/library/redis:7") },
    { name: "credentials", given: running("redis:7", CREDENTIALS) },
    {
      name: "an image that the team allows",
      options: { allowImages: ["redis"] },
      given: running("redis:7"),
    },
  ],
  invalid: [
    pulled("redis"),
    pulled("acme/api:1"),
    pulled("docker.io/acme/api:1"),
    pulled("index.docker.io/acme/api:1"),
    pulled("registry-1.docker.io/acme/api:1"),
    { ...pulled("redis:7"), options: { allowImages: ["nginx"] } },
  ],
  notApplicable: [{ name: "an image that is none", given: running("") }],
  unknown: [
    { name: "an image that is not known", given: running(UNKNOWN) },
    {
      name: "credentials that are not known",
      given: running("redis:7", { repositoryCredentials: UNKNOWN }),
    },
  ],
};
