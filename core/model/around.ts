// What tasks run on and come from.

/** An ECS cluster. */
export interface ClusterModel<V, U = never> {
  readonly path: string;
  readonly settings?: readonly ClusterSettingModel<U>[] | U;
  /** How sessions of ECS Exec are kept. */
  readonly executeCommand?: ExecuteCommandModel<V, U> | U;
}

export interface ClusterSettingModel<U = never> {
  readonly path: string;
  readonly name?: string | U;
  readonly value?: string | U;
}

export interface ExecuteCommandModel<V, U = never> {
  readonly path: string;
  /** `NONE`, `DEFAULT` or `OVERRIDE`. */
  readonly logging?: string | U;
  readonly kmsKeyId?: V | U;
}

/** A repository of ECR. */
export interface RepositoryModel<U = never> {
  readonly path: string;
  /** Absent means `MUTABLE`. */
  readonly imageTagMutability?: string | U;
}

/** A rule of X-Ray that says which requests are traced. */
export interface SamplingRuleModel<U = never> {
  readonly path: string;
  /** Share of the requests, from 0 to 1. */
  readonly fixedRate?: number | U;
  /** What requests must be like: patterns, of which a star stands for any. */
  readonly patterns: readonly (string | U | undefined)[];
}
