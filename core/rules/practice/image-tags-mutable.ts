import { AWS_DOCS } from "../../data/aws-docs";
import type { Unknown } from "../../known";
import type { Rule } from "../rule";

const MUTABLE = "MUTABLE";

export const imageTagsMutable: Rule = {
  id: "image-tags-mutable",
  title: "A tag of a repository stays what it is",
  kind: "practice",
  preset: "strict",
  on: "repository",
  severity: "high",
  why: "Where a tag can be moved, a task that starts tomorrow may run another image than the one that was tested today.",
  fix: "Set imageTagMutability to IMMUTABLE.",
  url: AWS_DOCS.imageTagMutability,
  frameworks: [
    { name: "AWS Security Hub", reference: "ECR.2" },
    { name: "AWS Config", reference: "ecr-private-tag-immutability-enabled" },
    { name: "checkov", reference: "CKV_AWS_51" },
    { name: "Trivy", reference: "AVD-AWS-0031" },
  ],
  options: {},
  cases: {
    valid: [
      {
        title: "tags that stay",
        given: { repository: { repositoryName: "web", imageTagMutability: "IMMUTABLE" } },
      },
    ],
    invalid: [
      {
        title: "no word of it",
        given: { repository: { repositoryName: "web" } },
        findings: [
          {
            path: "imageTagMutability",
            message: 'The tags of the repository are "MUTABLE".',
            fix: "Set imageTagMutability to IMMUTABLE.",
          },
        ],
      },
    ],
  },
  check: ({ imageTagMutability = MUTABLE }) =>
    isMutable(imageTagMutability)
      ? [
          {
            path: "imageTagMutability",
            message: `The tags of the repository are "${imageTagMutability}".`,
            fix: "Set imageTagMutability to IMMUTABLE.",
          },
        ]
      : [],
  remedy: ({ imageTagMutability = MUTABLE }) =>
    isMutable(imageTagMutability) ? [{ steps: ["imageTagMutability"], value: "IMMUTABLE" }] : [],
};

function isMutable(mutability: string | Unknown): mutability is string {
  return mutability === MUTABLE || mutability === "MUTABLE_WITH_EXCLUSION";
}
