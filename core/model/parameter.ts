/** An SSM parameter. What the author left out, and AWS or the plan then chooses, is absent. */
export interface ParameterModel<V, U = never> {
  /** Where the value stands. */
  readonly path: string;
  /** Where the author writes what does not stand under the name of AWS's API. */
  readonly paths?: Readonly<Record<string, string>>;
  /** Absent where it is chosen here. */
  readonly name?: V | U;
  /** Whether the name ends in `/`, and the rest is chosen here. */
  readonly nameIsPrefix?: boolean;
  /** `String`, `StringList` or `SecureString`. */
  readonly type?: string | U;
  /** `Standard`, `Advanced` or `Intelligent-Tiering`; absent where an account setting chooses. */
  readonly tier?: string | U;
  readonly value?: V | U;
  readonly description?: V | U;
  /** The policies of an advanced parameter, as JSON text. */
  readonly policies?: V | U;
  readonly kmsKeyId?: V | U;
  /** What to do where no parameter can hold the value. */
  readonly elsewhere?: string;
  /** What a leaf says, where that is known. */
  peek(leaf: V): string | undefined;
}
