import type { DeploymentModel } from "./deployment";
import type { ServiceConnectModel } from "./service-connect";
import type { Entry, ListOf } from "./values";

export interface ServiceModel<V, U = never> {
  readonly name?: V | U;
  readonly launchType?: string | U;
  readonly platformVersion?: V | U;
  readonly schedulingStrategy?: string | U;
  readonly desiredCount?: number | U;
  readonly healthCheckGracePeriodSeconds?: number | U;
  readonly enableExecuteCommand?: boolean | U;
  readonly availabilityZoneRebalancing?: string | U;
  readonly propagateTags?: string | U;
  readonly tags?: readonly Entry<V, U>[] | U;
  /** Type of the deployment controller; absent means `ECS`. */
  readonly deploymentController?: string | U;
  readonly deployment?: DeploymentModel<U> | U;
  readonly network?: NetworkModel<V, U> | U;
  readonly loadBalancers: readonly LoadBalancerModel<V, U>[] | U;
  readonly capacityProviders: readonly CapacityProviderModel<V, U>[] | U;
  readonly serviceRegistries?: readonly ServiceRegistryModel<U>[] | U;
  readonly serviceConnect?: ServiceConnectModel<U> | U;
  readonly volumes?: readonly ServiceVolumeModel<V, U>[] | U;
  readonly placementConstraints?: readonly PlacementModel<U>[] | U;
  readonly placementStrategy?: readonly PlacementModel<U>[] | U;
}

export interface NetworkModel<V, U = never> {
  readonly path: string;
  readonly subnets?: ListOf<V> | U;
  readonly securityGroups?: ListOf<V> | U;
  readonly assignPublicIp?: string | U;
}

export interface LoadBalancerModel<V, U = never> {
  readonly path: string;
  readonly targetGroupArn?: V;
  /** A Classic Load Balancer. */
  readonly loadBalancerName?: V;
  readonly containerName?: string | U;
  readonly containerPort?: number | U;
}

export interface ServiceRegistryModel<U = never> {
  readonly path: string;
  readonly containerName?: string | U;
  readonly containerPort?: number | U;
}

export interface CapacityProviderModel<V, U = never> {
  readonly path: string;
  readonly capacityProvider: V;
  readonly weight?: number | U;
  readonly base?: number | U;
}

/** A rule about where tasks are placed. */
export interface PlacementModel<U = never> {
  readonly path: string;
  readonly type?: string | U;
}

/** What becomes of a volume that the task configures at launch. */
export interface ServiceVolumeModel<V, U = never> {
  readonly path: string;
  readonly name: string | U;
  readonly ebs?: EbsModel<V, U> | U;
}

export interface EbsModel<V, U = never> {
  readonly path: string;
  readonly roleArn?: V;
  readonly sizeInGiB?: number | U;
  readonly snapshotId?: V;
  readonly volumeType?: string | U;
  readonly iops?: number | U;
  /** MiB per second. */
  readonly throughput?: number | U;
  readonly filesystemType?: string | U;
}
