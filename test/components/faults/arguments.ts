import { SPLUNK } from "../rows/row";
import { app } from "./fault";
import type { Fault } from "./fault";

// Arguments that contradict each other, or that say nothing.

function conflict(path: string, args: () => object, message: string, fix: string): Fault {
  return { title: path, args, code: "argument-conflict", path, message, fix };
}

const logging = (args: object): object => app({ logging: args });
const document = (args: object): object => app({ documents: { C: { content: "a", ...args } } });
const network = (args: object): object => ({ network: { subnets: ["subnet-1"], ...args } });
export const ARGUMENT_FAULTS: readonly Fault[] = [
  conflict(
    "container.logging.retentionInDays",
    () => logging({ ...SPLUNK, retentionInDays: 3 }),
    'The log driver is "splunk"; retentionInDays belongs to awslogs.',
    "Remove it, or leave driver out.",
  ),
  conflict(
    "container.logging.createLogGroup",
    () => logging({ createLogGroup: false }),
    "No log group is made, and none is named.",
    "Set logGroupName to an existing group, or remove createLogGroup.",
  ),
  conflict(
    "container.logging.kmsKeyId",
    () => logging({ createLogGroup: false, logGroupName: "/mine", kmsKeyId: "arn:aws:kms:1" }),
    "The log group is not made here.",
    "Remove it, or remove createLogGroup.",
  ),
  conflict(
    "container.logging.datetimeFormat",
    () => logging({ multilinePattern: "^\\d", datetimeFormat: "%Y" }),
    "multilinePattern and datetimeFormat both say where a log event begins.",
    "Remove one of them.",
  ),
  conflict(
    "container.logging.maxBufferSize",
    () => logging({ mode: "blocking", maxBufferSize: "1m" }),
    "The blocking mode has no buffer.",
    "Remove it, or remove mode.",
  ),
  ...Object.entries({
    "awslogs-group": "logGroupName",
    "awslogs-create-group": "createLogGroup",
    "awslogs-stream-prefix": "streamPrefix",
    "awslogs-multiline-pattern": "multilinePattern",
    "awslogs-datetime-format": "datetimeFormat",
    mode: "mode",
    "max-buffer-size": "maxBufferSize",
  }).map(([option, argument]) =>
    conflict(
      `container.logging.options.${option}`,
      () => logging({ options: { [option]: "x" } }),
      `The option "${option}" has an argument of its own.`,
      `Use container.logging.${argument} instead.`,
    ),
  ),
  conflict(
    "container.logging.options.awslogs-region",
    () => logging({ options: { "awslogs-region": "us-east-1" } }),
    "The region is the one of the component's provider.",
    "Remove it.",
  ),
  conflict(
    "container.documents.C.kmsKeyId",
    () => document({ kmsKeyId: "alias/shop" }),
    "A key encrypts only a secret text; this one is not marked as secret.",
    "Set secret to true, or remove kmsKeyId.",
  ),
  {
    title: "an override of a field with an argument of its own",
    args: () => app({ overrides: { repositoryCredentials: {} } }),
    code: "override-of-typed-field",
    path: "container.overrides.repositoryCredentials",
    message: 'The field "repositoryCredentials" has an argument of its own.',
    fix: "Use credentialsParameter instead.",
  },
  {
    title: "an override that looks like a slip",
    args: () => app({ overrides: { hostnme: "web" } }),
    code: "override-unknown",
    path: "container.overrides.hostnme",
    message: 'ECS has no field "hostnme". Did you mean "hostname"?',
    fix: "Correct the name; ECS drops fields it does not know.",
  },
  {
    title: "an acknowledgement of a rule that does not exist",
    args: () => ({ acknowledge: { "volume-unusd": "On purpose." } }),
    code: "acknowledge",
    path: "acknowledge.volume-unusd",
    message: 'There is no rule "volume-unusd". Did you mean "volume-unused"?',
    fix: "Use the id that the warning names.",
  },
  {
    title: "an acknowledgement of what ECS refuses",
    args: () => ({ acknowledge: { "depends-on-cycle": "On purpose." } }),
    code: "acknowledge",
    path: "acknowledge.depends-on-cycle",
    message: 'The rule "depends-on-cycle" says what ECS refuses; a reason does not change that.',
    fix: "Remove it, and correct what the rule reports.",
  },
  {
    title: "an acknowledgement without a reason",
    args: () => ({ acknowledge: { "volume-unused": " " } }),
    code: "acknowledge",
    path: "acknowledge.volume-unused",
    message: "The reason is empty.",
    fix: "Say why the rule does not apply.",
  },
  ...["managedPolicyArns", "permissionsBoundary", "path"].map((field) =>
    conflict(
      `executionRole.${field}`,
      () => ({
        executionRole: { arn: "arn:aws:iam::1:role/r", [field]: field.endsWith("s") ? [] : "/x/" },
      }),
      "The role is yours (executionRole.arn is set), so nothing is attached to it.",
      `Remove ${field}, or remove arn.`,
    ),
  ),
  ...[{}, { vpcId: "vpc-1", securityGroups: ["sg-1"] }].map((args) =>
    conflict(
      "network.ingressSecurityGroups",
      () => network({ ...args, ingressSecurityGroups: ["sg-2"] }),
      "It says who may reach the security group that is made, and none is made.",
      "Set vpcId and remove securityGroups, or add the rule to your own group.",
    ),
  ),
  conflict(
    "network.ingressSecurityGroups",
    () => network({ vpcId: "vpc-1", ingressSecurityGroups: ["sg-2"] }),
    "It opens the load-balanced ports, and there are none.",
    "Add loadBalancers, or remove it.",
  ),
  conflict(
    "deployment.rollback",
    () => ({ deployment: { circuitBreaker: false, rollback: true } }),
    "Only the circuit breaker rolls back, and it is off.",
    "Remove it, or remove circuitBreaker.",
  ),
];
