export interface ServiceModel<V, U = never> {
  readonly desiredCount?: number | U;
  readonly minimumHealthyPercent?: number | U;
  readonly maximumPercent?: number | U;
  readonly enableExecuteCommand?: boolean | U;
  readonly loadBalancers: readonly LoadBalancerModel<V, U>[];
  readonly capacityProviders: readonly CapacityProviderModel<V, U>[];
}

export interface LoadBalancerModel<V, U = never> {
  readonly path: string;
  readonly targetGroupArn: V;
  readonly containerName?: string | U;
  readonly containerPort?: number | U;
}

export interface CapacityProviderModel<V, U = never> {
  readonly path: string;
  readonly capacityProvider: V;
  readonly weight?: number | U;
  readonly base?: number | U;
}
