import { UNKNOWN } from "../../../../core";
import type { ContainerModel, LaunchType, Unknown } from "../../../../core";
import { OPAQUE, awslogs, container, entries, task } from "../../support";
import type { AnyTask, ContainerSketch } from "../../support";
import type { RuleCases } from "../cases";

type Container = ContainerModel<string, Unknown>;

const without = (
  containers: Container[],
  launchTypes: readonly LaunchType[] | Unknown = ["FARGATE"],
  hasExecutionRole: boolean | Unknown = false,
): AnyTask => ({ ...task<Unknown>({ containers }), launchTypes, hasExecutionRole });

const app = (sketch: ContainerSketch<Unknown>): Container => container<Unknown>("app", sketch);

const needs = (...what: string[]) => [
  {
    path: "executionRoleArn",
    message: `The task has no execution role, and ECS needs one for ${what.join(", ")}.`,
    fix: "Set executionRoleArn.",
  },
];

const splunk = {
  path: "container.logging",
  driver: "splunk",
  options: [],
  secretOptions: entries({ "splunk-token": "/token" }, "container.logging.secretOptions"),
};

const ECR = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1";

export const cases: RuleCases = {
  valid: [
    {
      name: "a task that has the role",
      task: without([app({ secrets: { TOKEN: "/t" }, log: awslogs("app") })], ["FARGATE"], true),
    },
    { name: "a task that needs no role", task: without([app({})]) },
    {
      name: "awslogs and ECR on EC2, where the instance has a role",
      task: without([app({ log: awslogs("app"), image: ECR })], ["EC2"]),
    },
    {
      name: "splunk without secret options",
      task: without([app({ log: { ...splunk, secretOptions: [] } })]),
    },
    { name: "a public image", task: without([app({ image: "public.ecr.aws/nginx/nginx:1" })]) },
  ],
  invalid: [
    {
      name: "secrets on EC2",
      task: without([app({ secrets: { TOKEN: "/t" } })], ["EC2"]),
      findings: needs('the secrets of "app"'),
    },
    {
      name: "secret options of a log driver on EC2",
      task: without([app({ log: splunk })], ["EC2"]),
      findings: needs('the secret options of the log driver of "app"'),
    },
    {
      name: "environment files and registry credentials on EC2",
      task: without(
        [app({ environmentFiles: ["arn:aws:s3:::shop/.env"], credentialsParameter: "x" })],
        ["EC2"],
      ),
      findings: needs('the environment files of "app"', 'the registry credentials of "app"'),
    },
    {
      name: "awslogs and ECR on Fargate",
      task: {
        ...without([
          app({ log: awslogs("app"), image: ECR }),
          container("cache", { log: awslogs("cache") }),
        ]),
      },
      findings: needs('the awslogs driver of "app" and "cache"', 'the ECR image of "app"'),
    },
    {
      name: "an ECR image by its dual-stack address, in a task among others",
      task: {
        ...without([app({ image: "123456789012.dkr-ecr.eu-west-1.on.aws/app:1" })]),
        prefix: "taskDefinition.",
      },
      findings: needs('the ECR image of "app"').map((finding) => ({
        ...finding,
        path: "taskDefinition.executionRoleArn",
      })),
    },
  ],
  notApplicable: [
    {
      name: "a task that nobody asked about its roles",
      task: task<Unknown>({ containers: [app({ secrets: { TOKEN: "/t" } })] }),
    },
  ],
  unknown: [
    {
      name: "a role that is not known",
      task: without([app({ secrets: { TOKEN: "/t" } })], ["FARGATE"], UNKNOWN),
    },
    {
      name: "launch types that are not known",
      task: without([app({ log: awslogs("app") })], UNKNOWN),
    },
    {
      name: "needs that are not known",
      task: without([
        app({ secrets: UNKNOWN, environmentFiles: UNKNOWN, log: UNKNOWN, image: OPAQUE }),
      ]),
    },
  ],
};
