import { readRepository } from "../../core/read/around";
import type { ResourceType } from "./resource";

/** `aws.ecr.Repository`. */
export const REPOSITORY: ResourceType = {
  token: "aws:ecr/repository:Repository",
  spelling: { name: "repositoryName", imageTagMutability: "imageTagMutability" },
  subjects: (request) => ({ repository: [readRepository(request)] }),
};
