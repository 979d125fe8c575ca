// What policies of AWS allow that tasks on ECS use, on every resource.
// Source: AWS Managed Policy Reference Guide. Checked 2026-11-21.

const XRAY = [
  "xray:PutTraceSegments",
  "xray:PutTelemetryRecords",
  "xray:GetSamplingRules",
  "xray:GetSamplingTargets",
  "xray:GetSamplingStatisticSummaries",
];

/** Actions by the policy's path and name, behind `policy/` in its ARN. */
export const MANAGED_POLICIES: Readonly<Record<string, readonly string[]>> = {
  "service-role/AmazonECSTaskExecutionRolePolicy": [
    "ecr:GetAuthorizationToken",
    "ecr:BatchCheckLayerAvailability",
    "ecr:GetDownloadUrlForLayer",
    "ecr:BatchGetImage",
    "logs:CreateLogStream",
    "logs:PutLogEvents",
  ],
  AWSXRayDaemonWriteAccess: XRAY,
  AmazonPrometheusRemoteWriteAccess: ["aps:RemoteWrite"],
};
