import type { Entry } from "./values";

export interface LogModel<V, U = never> {
  readonly path: string;
  readonly driver: string | U;
  readonly options: readonly Entry<V, U>[] | U;
  readonly secretOptions: readonly Entry<V, U>[] | U;
  /** The CloudWatch log group that this side fills in, with its region, when it renders. */
  readonly group?: LogGroupModel<V>;
  /** An option that names the task's region, which this side fills in when it renders. */
  readonly regionOption?: string;
}

/** A FireLens log router. */
export interface FirelensModel<V, U = never> {
  readonly path: string;
  readonly type?: string | U;
  readonly options: readonly Entry<V, U>[] | U;
}

/** A log group that the code in a container writes to by itself. */
export interface OwnLogGroupModel<V> extends LogGroupModel<V> {
  /** What names the group's resource. */
  readonly container: string;
}

export interface LogGroupModel<V> {
  readonly path: string;
  /** Where the author writes what the group has from the task. */
  readonly paths?: Readonly<Record<string, string>>;
  readonly name: V;
  /** Whether the group is made here. */
  readonly create: boolean;
  /** Days; 0 keeps logs for ever. */
  readonly retentionInDays: number;
  readonly kmsKeyId?: V;
  readonly logGroupClass?: string;
  readonly retainOnDelete: boolean;
}

/** A log group that somebody makes, whoever writes to it. */
export interface ManagedLogGroup<V, U = never> {
  readonly path: string;
  /** Where the author writes what does not stand under the name of AWS's API. */
  readonly paths?: Readonly<Record<string, string>>;
  readonly name?: V | U;
  /** Days; 0 and absent keep logs for ever. */
  readonly retentionInDays?: number | U;
  readonly kmsKeyId?: V | U;
  readonly logGroupClass?: string | U;
  /** What a leaf says, where that is known. */
  peek(leaf: V): string | undefined;
}
