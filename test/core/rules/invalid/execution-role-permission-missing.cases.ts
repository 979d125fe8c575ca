import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { allowing, definition, resource, role, stacked, statement } from "../stacked";

const ARN = "arn:aws:iam::123456789012:role/starter";
const starts = (container = {}, fields = {}) =>
  definition({ executionRoleArn: ARN, ...fields }, container);
const reading = (valueFrom: unknown) => starts({ secrets: [{ name: "KEY", valueFrom }] });
const logging = {
  logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "/ecs/web" } },
};
const image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1";
const LAYERS = [
  "ecr:BatchGetImage",
  "ecr:BatchCheckLayerAvailability",
  "ecr:GetDownloadUrlForLayer",
];

const lacking = (path: string, actions: string, on: string) => ({
  about: "web",
  path,
  message: `"app" needs ${actions} on "${on}"; no policy of the role "starter" allows it.`,
  fix: "Add a statement that allows it to a policy of the role.",
});
const key = lacking(
  "containerDefinitions[0].secrets[0].valueFrom",
  '"ssm:GetParameters"',
  "arn:*:ssm:*:*:parameter/shop/key",
);

export const cases: RuleCases = {
  valid: [
    {
      name: "a parameter that the role may read",
      ...stacked(
        reading("/shop/key"),
        role("starter"),
        allowing("starter", "ssm:Get*", "arn:aws:ssm:*:123456789012:parameter/shop/k?y"),
      ),
    },
    {
      name: "an action in other letters, among others",
      ...stacked(
        reading("arn:aws:ssm:eu-west-1:123456789012:parameter/shop/key"),
        role("starter"),
        allowing("starter", ["s3:GetObject", "SSM:getparameters"], ["arn:aws:s3:::x", "*"]),
      ),
    },
    {
      name: "all that the policy of AWS allows",
      ...stacked(
        starts({ ...logging, image }),
        role("starter", {
          ManagedPolicyArns: [
            "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
          ],
        }),
      ),
    },
    {
      name: "a statement that allows all but something",
      ...stacked(
        reading("/shop/key"),
        role("starter", {
          Policies: [
            {
              PolicyName: "most",
              PolicyDocument: {
                Statement: { Effect: "Allow", NotAction: "iam:*", Resource: "*" },
              },
            },
          ],
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "a role without policies",
      ...stacked(reading("/shop/key"), role("starter")),
      findings: [key],
    },
    {
      name: "another parameter, another action, and a denial",
      ...stacked(
        reading("/shop/key"),
        role("starter"),
        allowing("starter", "ssm:GetParameters", "arn:aws:ssm:*:*:parameter/shop/keys"),
        resource("rolePolicy", "other", {
          RoleName: "starter",
          PolicyDocument: statement("ssm:GetParameter"),
        }),
        resource("rolePolicy", "denial", {
          RoleName: "starter",
          PolicyDocument: statement("ssm:*", "*", { Effect: "Deny" }),
        }),
      ),
      findings: [key],
    },
    {
      name: "two containers that need the same",
      ...stacked(
        definition({
          executionRoleArn: ARN,
          containerDefinitions: [
            { name: "app", image, ...logging },
            { name: "proxy", image: image.replace("app", "proxy"), ...logging },
          ],
        }),
        role("starter"),
        allowing("starter", LAYERS),
      ),
      findings: [
        lacking(
          "containerDefinitions[0].logConfiguration",
          '"logs:CreateLogStream" and "logs:PutLogEvents"',
          "arn:*:logs:*:*:log-group:/ecs/web:*",
        ),
        lacking("containerDefinitions[0].image", '"ecr:GetAuthorizationToken"', "*"),
      ],
    },
    {
      name: "an option of the log driver",
      ...stacked(
        starts({
          logConfiguration: {
            logDriver: "splunk",
            secretOptions: [{ name: "splunk-token", valueFrom: "/shop/key" }],
          },
        }),
        role("starter"),
      ),
      findings: [
        { ...key, path: "containerDefinitions[0].logConfiguration.secretOptions[0].valueFrom" },
      ],
    },
  ],
  notApplicable: [
    { name: "a role that is made elsewhere", ...stacked(reading("/shop/key")) },
    { name: "a task that reads nothing", ...stacked(starts(), role("starter")) },
    {
      name: "what the role of the machine may do",
      ...stacked(
        starts({ ...logging, image }, { requiresCompatibilities: ["FARGATE", "EC2"] }),
        role("starter"),
      ),
    },
    {
      name: "a reference that is none",
      ...stacked(reading("arn:aws:s3:::shop/key"), role("starter")),
    },
    {
      name: "a secret, whose own policy may allow it",
      ...stacked(
        reading("arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-AbCdEf"),
        role("starter"),
      ),
    },
  ],
  unknown: [
    { name: "a reference that is not known", ...stacked(reading(UNKNOWN), role("starter")) },
    {
      name: "a role that is not known",
      ...stacked(definition({ executionRoleArn: UNKNOWN }, { secrets: [] }), role("starter")),
    },
    {
      name: "a policy that nobody here has seen",
      ...stacked(
        reading("/shop/key"),
        role("starter", { ManagedPolicyArns: ["arn:aws:iam::123456789012:policy/reads"] }),
      ),
    },
    {
      name: "a policy that is not known yet",
      ...stacked(
        reading("/shop/key"),
        role("starter"),
        resource("rolePolicy", "reads", { RoleName: "starter", PolicyDocument: UNKNOWN }),
      ),
    },
    {
      name: "actions and resources that are not known yet",
      ...stacked(reading("/shop/key"), role("starter"), allowing("starter", UNKNOWN, [UNKNOWN])),
    },
  ],
};
