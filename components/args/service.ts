import type * as pulumi from "@pulumi/pulumi";
import type { EcsTaskDefinitionArgs } from "./task";

/** Arguments of EcsService: a task definition and the service that runs it on Fargate. */
export interface EcsServiceArgs extends EcsTaskDefinitionArgs {
  /** ARN or name of the cluster. */
  cluster: pulumi.Input<string>;
  /** Where the tasks live in the network. */
  network: NetworkArgs;
  /** Name of the service. Default: chosen by Pulumi. */
  serviceName?: string;
  /** Number of tasks. Default: 1. */
  desiredCount?: number;
  /** Seconds after a task's start in which failing health checks are ignored. Default: 0. */
  healthCheckGracePeriodSeconds?: number;
  /** Existing target groups (target type `ip`) and the container that receives their traffic. */
  loadBalancers?: LoadBalancerArgs[];
  /**
   * Capacity providers of the cluster and how tasks are spread over them.
   * Default: the FARGATE launch type.
   */
  capacityProviders?: CapacityProviderArgs[];
  /** Fargate platform version. Default: ECS's LATEST. */
  platformVersion?: string;
  /** Whether ECS Exec may open a shell in the containers; its permissions follow. Default: false. */
  enableExecuteCommand?: boolean;
  /**
   * Whether each update of the service replaces its tasks. Default: only where ECS needs it (with
   * capacity providers, and with texts that are changed in place).
   */
  forceNewDeployment?: boolean;
  /** Whether ECS moves tasks back to balance the Availability Zones. Default: ECS's own. */
  availabilityZoneRebalancing?: boolean;
  /** How a new revision is rolled out. */
  deployment?: DeploymentArgs;
}

/** Where the tasks live in the network. */
export interface NetworkArgs {
  /** Ids of the subnets, at most 16. */
  subnets: pulumi.Input<pulumi.Input<string>[]>;
  /** Ids of the tasks' security groups, at most 5. Default: one is made if `vpcId` is given. */
  securityGroups?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Id of the VPC. Without `securityGroups` a group is made in it: all egress, and ingress only
   * from `ingressSecurityGroups` on the load-balanced ports.
   */
  vpcId?: pulumi.Input<string>;
  /** Ids of the security groups that may reach the load-balanced ports, such as the load balancer's. */
  ingressSecurityGroups?: pulumi.Input<pulumi.Input<string>[]>;
  /** Whether tasks get public addresses. Default: false. */
  assignPublicIp?: boolean;
}

/** A target group and the container that receives its traffic. */
export interface LoadBalancerArgs {
  /** ARN of the target group. */
  targetGroupArn: pulumi.Input<string>;
  /** Container that receives the traffic. Default: the owner of `containerPort`, else the application. */
  containerName?: string;
  /** Port that receives the traffic. Default: the only TCP port of the container. */
  containerPort?: number;
}

/** A capacity provider and its share of the tasks. */
export interface CapacityProviderArgs {
  /** Name of the capacity provider, such as FARGATE or FARGATE_SPOT. */
  capacityProvider: pulumi.Input<string>;
  /** Share of the tasks relative to the other providers, from 0 to 1000. Default: 1. */
  weight?: number;
  /** Tasks placed here before weights count, from 0 to 100000; one provider only. Default: 0. */
  base?: number;
}

/** How a new revision is rolled out. */
export interface DeploymentArgs {
  /** Percentage of the desired tasks that must stay healthy. Default: 100. */
  minimumHealthyPercent?: number;
  /** Percentage of the desired tasks that may run at once. Default: 200. */
  maximumPercent?: number;
  /** Whether ECS gives up a deployment whose tasks keep failing. Default: true. */
  circuitBreaker?: boolean;
  /** Whether ECS goes back to the last revision that worked when it gives up. Default: true. */
  rollback?: boolean;
  /** Whether `pulumi up` waits until the deployment is done. Default: true. */
  waitForSteadyState?: boolean;
  /** Minutes that create and update may take. Default: 20. */
  timeoutMinutes?: number;
}
