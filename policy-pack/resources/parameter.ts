import { readParameter } from "../../core/read/parameter";
import type { Json } from "../../core/json";
import type { Spelling } from "../spelling";
import type { ResourceType } from "./resource";

const SPELLING: Spelling = {
  name: "Name",
  type: "Type",
  tier: "Tier",
  value: "Value",
  insecureValue: "Value",
  description: "Description",
  keyId: "KeyId",
};

/** `aws.ssm.Parameter`. */
export const PARAMETER: ResourceType = {
  token: "aws:ssm/parameter:Parameter",
  spelling: SPELLING,
  subjects: (request: Json) => ({ parameter: [readParameter(request)] }),
};
