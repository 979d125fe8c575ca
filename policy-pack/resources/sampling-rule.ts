import { readSamplingRule } from "../../core/read/around";
import type { ResourceType } from "./resource";

/** `aws.xray.SamplingRule`. */
export const SAMPLING_RULE: ResourceType = {
  token: "aws:xray/samplingRule:SamplingRule",
  spelling: {
    ruleName: "SamplingRule.RuleName",
    fixedRate: "SamplingRule.FixedRate",
    host: "SamplingRule.Host",
    httpMethod: "SamplingRule.HTTPMethod",
    resourceArn: "SamplingRule.ResourceARN",
    serviceName: "SamplingRule.ServiceName",
    serviceType: "SamplingRule.ServiceType",
    urlPath: "SamplingRule.URLPath",
    attributes: "SamplingRule.Attributes",
  },
  subjects: (request) => ({ samplingRule: [readSamplingRule(request)] }),
};
