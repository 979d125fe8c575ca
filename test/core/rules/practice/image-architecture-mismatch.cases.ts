import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition } from "../json";

const on = (cpuArchitecture: unknown, image: unknown, more: object = {}) => ({
  given: {
    taskDefinition: {
      ...(cpuArchitecture !== undefined && { runtimePlatform: { cpuArchitecture } }),
      containerDefinitions: [definition("app", { image })],
      ...more,
    },
  },
});
const FARGATE = { requiresCompatibilities: ["FARGATE"] };
const mismatch = (image: string, built: string, wanted: string, more: object = {}) => ({
  name: `${image} on ${wanted}`,
  ...on(wanted, image, more),
  findings: [
    {
      path: "containerDefinitions[0].image",
      message: `The image of "app", "${image}", is built for "${built}", the task runs on "${wanted}".`,
      fix: `Use the image for "${wanted}", or one for both.`,
    },
  ],
});

export const cases: RuleCases = {
  valid: [
    { name: "the same architecture", ...on("ARM64", "acme/api:1-arm64") },
    { name: "an image that names none", ...on("ARM64", "acme/api:1") },
    { name: "an image without a tag", ...on("ARM64", "acme/api") },
    { name: "an image for both", ...on("ARM64", "acme/api:1-amd64-arm64") },
    { name: "a word that only begins like one", ...on("ARM64", "acme/api:amd640") },
    { name: "Fargate's own choice", ...on(undefined, "acme/api:1-amd64", FARGATE) },
  ],
  invalid: [
    ...["1-amd64", "amd64-1", "1.2_x86_64", "x86-64", "1.amd64"].map((tag) =>
      mismatch(`acme/api:${tag}`, "X86_64", "ARM64"),
    ),
    ...["1-arm64", "arm64v8", "latest-aarch64"].map((tag) =>
      mismatch(`acme/api:${tag}`, "ARM64", "X86_64"),
    ),
    mismatch("amd64/redis:7", "X86_64", "ARM64"),
    mismatch("arm64v8/redis:7", "ARM64", "X86_64"),
    {
      ...mismatch("acme/api:1-arm64", "ARM64", "X86_64"),
      name: "Fargate, where the task says nothing",
      ...on(undefined, "acme/api:1-arm64", FARGATE),
    },
  ],
  notApplicable: [
    { name: "instances, where the task says nothing", ...on(undefined, "acme/api:1-arm64") },
    { name: "an architecture that is none", ...on("SPARC", "acme/api:1-arm64") },
  ],
  unknown: [
    { name: "an image that is not known", ...on("ARM64", UNKNOWN) },
    { name: "an architecture that is not known", ...on(UNKNOWN, "acme/api:1-arm64", FARGATE) },
  ],
};
