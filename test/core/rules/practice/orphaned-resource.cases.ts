import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { allowing, definition, resource, role, stacked, statement } from "../stacked";

const group = (logGroupName: unknown = "/ecs/web", name = "logs") =>
  resource("logGroup", name, { logGroupName });
const parameter = (Name: unknown = "/ecs/web/KEY") => resource("parameter", "key", { Name });
const reading = (valueFrom: unknown) => definition({}, { secrets: [{ name: "KEY", valueFrom }] });
const from = (...ids: string[]) => ({
  ...definition({ containerDefinitions: [] }),
  references: { containerDefinitions: ids },
});
const writing = (name: unknown) => ({ logDriver: "awslogs", options: { "awslogs-group": name } });
const trusted = (name: string, Service: unknown = "ecs-tasks.amazonaws.com") =>
  role(name, {
    AssumeRolePolicyDocument: {
      Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service } }],
    },
  });
const policy = (name: string) => allowing(name, "s3:GetObject");

const unused = (about: string, path: string, called: string, name: string) => ({
  about,
  path,
  message: `Nothing in the program uses the ${called} "${name}".`,
  fix: "Remove it, or name it in the task definition that it is for.",
});
const noGroup = (name = "/ecs/web") => unused("logs", "logGroupName", "log group", name);
const noParameter = unused("key", "Name", "parameter", "/ecs/web/KEY");
const noTask = (name: string) => ({
  about: `${name}-policy`,
  path: "RoleName",
  message: `The policy "${name}-policy" is for the role "${name}", which no task of the program has.`,
  fix: "Remove both, or give the role to the task that it is for.",
});

export const cases: RuleCases = {
  valid: [
    {
      name: "a group and a parameter by their names",
      ...stacked(
        definition(
          {},
          {
            logConfiguration: writing("/ecs/web"),
            secrets: [
              {
                name: "KEY",
                valueFrom: "arn:aws:ssm:eu-west-1:123456789012:parameter/ecs/web/KEY:3",
              },
            ],
          },
        ),
        group(),
        parameter(),
      ),
    },
    {
      name: "a group and a parameter by what the containers were made from",
      ...stacked(from("logs", "key"), group(), parameter()),
    },
    {
      name: "a group of Service Connect",
      ...stacked(
        definition(),
        group(),
        resource("service", "shop", {
          serviceConnectConfiguration: { enabled: true, logConfiguration: writing("/ecs/web") },
        }),
      ),
    },
    {
      name: "a group of ECS Exec",
      ...stacked(
        definition(),
        group(),
        resource("cluster", "main", {
          configuration: {
            executeCommandConfiguration: {
              logConfiguration: { cloudWatchLogGroupName: "/ecs/web" },
            },
          },
        }),
      ),
    },
    {
      name: "a group that a collector's configuration names",
      ...stacked(
        reading("/ecs/web/KEY"),
        group(),
        resource("parameter", "key", {
          Name: "/ecs/web/KEY",
          Value: 'exporters: {awsemf: {log_group_name: "/ecs/web"}}',
        }),
      ),
    },
    {
      name: "a parameter that the application may read, with its folder",
      ...stacked(
        definition(),
        parameter(),
        allowing("web", "ssm:GetParameters", "arn:aws:ssm:*:*:parameter/ecs/web/*"),
      ),
    },
    {
      name: "roles of a task",
      ...stacked(
        definition({ taskRoleArn: "arn:aws:iam::1:role/worker", executionRoleArn: "starter" }),
        trusted("worker"),
        policy("worker"),
        trusted("starter"),
        policy("starter"),
      ),
    },
  ],
  invalid: [
    {
      name: "a group and a parameter that nothing names",
      ...stacked(definition(), group(), parameter()),
      findings: [noGroup(), noParameter],
    },
    {
      name: "the other beginning of names",
      ...stacked(definition(), group("/aws/ecs/web")),
      findings: [noGroup("/aws/ecs/web")],
    },
    {
      name: "names that are longer",
      ...stacked(
        definition({}, { logConfiguration: writing("/ecs/web-2") }),
        group(),
        group("/ecs/web-2", "others"),
      ),
      findings: [noGroup()],
    },
    {
      name: "a parameter that names itself alone",
      ...stacked(
        definition(),
        resource("parameter", "key", { Name: "/ecs/web/KEY", Value: "/ecs/web/KEY" }),
      ),
      findings: [noParameter],
    },
    {
      name: "a role beside those of the task",
      ...stacked(
        definition({ taskRoleArn: "worker" }),
        trusted("worker"),
        policy("worker"),
        trusted("old"),
        policy("old"),
      ),
      findings: [noTask("old")],
    },
  ],
  notApplicable: [
    {
      name: "a program without task definitions",
      ...stacked(group(), parameter(), trusted("old"), policy("old")),
    },
    {
      name: "names of other things",
      ...stacked(
        definition(),
        group("/shop/ecs/web"),
        group("/aws/lambda/web", "function"),
        group("/ecsx/web", "others"),
        parameter("/shared/vpc"),
      ),
    },
    {
      name: "a group of Container Insights",
      ...stacked(definition(), group("/aws/ecs/containerinsights/main/performance")),
    },
    {
      name: "a role of another service",
      ...stacked(definition(), trusted("build", "codebuild.amazonaws.com"), policy("build")),
    },
    {
      name: "a role that a policy was made from",
      ...stacked(definition(), trusted("job"), policy("job"), {
        ...allowing("scheduler", "iam:PassRole", UNKNOWN),
        references: { PolicyDocument: ["job"] },
      }),
    },
  ],
  unknown: [
    {
      name: "containers",
      ...stacked(definition({ containerDefinitions: UNKNOWN }), group(), parameter()),
    },
    { name: "a reference", ...stacked(reading(UNKNOWN), group(), parameter()) },
    { name: "names", ...stacked(definition(), group(UNKNOWN), parameter(UNKNOWN)) },
    {
      name: "the task role",
      ...stacked(definition({ taskRoleArn: UNKNOWN }), trusted("old"), policy("old")),
    },
    {
      name: "the execution role",
      ...stacked(definition({ executionRoleArn: UNKNOWN }), trusted("old"), policy("old")),
    },
    {
      name: "whom a role trusts",
      ...stacked(definition(), role("old", { AssumeRolePolicyDocument: UNKNOWN }), policy("old")),
    },
    {
      name: "what a policy allows",
      ...stacked(definition(), group(), {
        ...allowing("web", "logs:PutLogEvents"),
        request: { RoleName: "web", PolicyDocument: statement("logs:PutLogEvents", UNKNOWN) },
      }),
    },
  ],
};
