import { VALID_NETWORK, tasked } from "./fault";
import type { Fault, Json } from "./fault";

const deployment = (fields: Json): Json => ({ deploymentConfiguration: fields });
const network = (fields: Json): Json => ({
  networkConfiguration: {
    awsvpcConfiguration: { ...VALID_NETWORK.awsvpcConfiguration, ...fields },
  },
});
const spread = (...strategy: readonly Json[]): Json => ({
  launchType: undefined,
  capacityProviderStrategy: strategy,
});
const ports = tasked({ portMappings: [{ containerPort: 8080, name: "web" }] });
const connect = (service: Json): Json => ({
  serviceConnectConfiguration: { enabled: true, namespace: "shop", services: [service] },
});

/** Faults of services. */
export const SERVICE_FAULTS: readonly Fault[] = [
  {
    title: "service name with a space",
    service: { serviceName: "my shop" },
    ours: "service-name-form",
  },
  {
    title: "scheduling in small letters",
    service: { schedulingStrategy: "replica" },
    botocore: "enum",
    cfnLint: "E3030 E3044",
    ours: "service-value-unknown",
  },
  {
    title: "one task per machine on Fargate",
    service: { schedulingStrategy: "DAEMON", desiredCount: undefined },
    cfnLint: "E3044",
    ours: "daemon-strategy-refused",
  },
  { title: "no subnets", service: network({ subnets: [] }), ours: "service-field-missing" },
  {
    title: "no network configuration",
    service: { networkConfiguration: undefined },
    cfnLint: "E3052",
    ours: "network-configuration-missing",
  },
  {
    title: "six security groups",
    service: network({
      securityGroups: Array.from({ length: 6 }, (_, i) => `sg-0123456789abcdef${i}`),
    }),
    ours: "service-list-count",
  },
  {
    title: "public address that is neither on nor off",
    service: network({ assignPublicIp: "true" }),
    botocore: "enum",
    cfnLint: "E3030",
    ours: "service-value-unknown",
  },
  {
    title: "launch type that the task has not",
    task: { requiresCompatibilities: ["EC2"] },
    service: {},
    ours: "service-launch-type-incompatible",
  },
  {
    title: "launch type and capacity providers",
    service: { capacityProviderStrategy: [{ capacityProvider: "FARGATE", weight: 1 }] },
    ours: "launch-type-with-capacity-providers",
  },
  {
    title: "capacity providers that get nothing",
    service: spread({ capacityProvider: "FARGATE" }, { capacityProvider: "FARGATE_SPOT" }),
    ours: "capacity-provider-weights-zero",
  },
  {
    title: "two capacity providers with a base",
    service: spread(
      { capacityProvider: "FARGATE", base: 1, weight: 1 },
      { capacityProvider: "FARGATE_SPOT", base: 1, weight: 1 },
    ),
    ours: "capacity-provider-base-multiple",
  },
  {
    title: "placement of a service on Fargate",
    service: {
      placementStrategy: [{ type: "spread", field: "attribute:ecs.availability-zone" }],
    },
    ours: "placement-refused-by-fargate",
  },
  {
    title: "deployment that may neither stop nor start a task",
    service: deployment({ minimumHealthyPercent: 100, maximumPercent: 100 }),
    ours: "deployment-cannot-progress",
  },
  {
    title: "at most fewer tasks than are wanted",
    service: deployment({ maximumPercent: 99 }),
    ours: "deployment-cannot-progress service-number-range",
  },
  {
    title: "circuit breaker beside CodeDeploy",
    service: {
      deploymentController: { type: "CODE_DEPLOY" },
      ...deployment({ deploymentCircuitBreaker: { enable: true, rollback: true } }),
    },
    ours: "deployment-refused-by-controller",
  },
  {
    title: "shift of traffic that the strategy has not",
    service: deployment({ canaryConfiguration: { canaryPercent: 10 } }),
    ours: "traffic-shift-mismatch",
  },
  {
    title: "target group to a port that the container has not",
    task: ports,
    service: {
      loadBalancers: [
        {
          targetGroupArn:
            "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef",
          containerName: "app",
          containerPort: 80,
        },
      ],
    },
    ours: "load-balancer-port-unknown",
  },
  {
    title: "Service Connect to a port name that no container has",
    task: ports,
    service: connect({ portName: "wed", clientAliases: [{ port: 80 }] }),
    ours: "service-connect-port-unknown",
  },
  {
    title: "volume that the service leaves unconfigured",
    task: { volumes: [{ name: "data", configuredAtLaunch: true }] },
    service: {},
    ours: "service-volume-mismatch",
  },
  {
    title: "tags from neither service nor task",
    service: { propagateTags: "CLUSTER" },
    botocore: "enum",
    cfnLint: "E3030",
    ours: "service-value-unknown",
  },
];
