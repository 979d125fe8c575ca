import { arn, call } from "./calls";
import type { RoleCall } from "./calls";

const KEY = "key/3a8d7fc6-4873-3917-a5c2-c68eb9c71a07";

/** What programs in the examples do themselves, and only their source says. */
export const OWN_CALLS: Readonly<Record<string, readonly RoleCall[]>> = {
  "all-fields": [
    call("task", "ssm:GetParameter", arn("ssm", "parameter/currency-9666f80")),
    call("task", "kms:Decrypt", arn("kms", KEY)),
    call("task", "s3:ListBucket", "arn:aws:s3:::settings-ec548c1", {
      "s3:prefix": "reports/2026.csv",
    }),
    // AWS adds the agent of GuardDuty to tasks, from a registry of its own.
    ...["BatchGetImage", "GetDownloadUrlForLayer"].map((action): RoleCall => ({
      ...call("execution", `ecr:${action}`, arn("ecr", "repository/aws-guardduty-agent-fargate")),
      ofAnyAccount: true,
    })),
  ],
  "init-container": [call("task", "ssm:GetParameter", arn("ssm", "parameter/config-c9f7f40"))],
};
