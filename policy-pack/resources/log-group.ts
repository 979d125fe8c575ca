import { readLogGroup } from "../../core/read/log-group";
import type { ResourceType } from "./resource";

/** `aws.cloudwatch.LogGroup`. */
export const LOG_GROUP: ResourceType = {
  token: "aws:cloudwatch/logGroup:LogGroup",
  spelling: {
    name: "logGroupName",
    retentionInDays: "retentionInDays",
    kmsKeyId: "kmsKeyId",
    logGroupClass: "logGroupClass",
  },
  subjects: (request) => ({ logGroup: [readLogGroup(request)] }),
};
