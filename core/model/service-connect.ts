export interface ServiceConnectModel<U = never> {
  readonly path: string;
  readonly enabled?: boolean | U;
  readonly services: readonly ServiceConnectEndpointModel<U>[] | U;
  readonly hasLogConfiguration: boolean | U;
  readonly hasAccessLogConfiguration: boolean | U;
}

/** A port of the task that others reach through Service Connect. */
export interface ServiceConnectEndpointModel<U = never> {
  readonly path: string;
  readonly portName?: string | U;
  readonly discoveryName?: string | U;
  readonly ingressPortOverride?: number | U;
  readonly clientAliases: readonly ClientAliasModel<U>[] | U;
  readonly timeout?: ServiceConnectTimeoutModel<U> | U;
}

export interface ClientAliasModel<U = never> {
  readonly path: string;
  readonly port?: number | U;
  readonly dnsName?: string | U;
}

export interface ServiceConnectTimeoutModel<U = never> {
  readonly path: string;
  readonly idleTimeoutSeconds?: number | U;
  readonly perRequestTimeoutSeconds?: number | U;
}
