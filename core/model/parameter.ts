/** An SSM parameter. What the author left out, and AWS or the plan then chooses, is absent. */
export interface ParameterModel<V, U = never> {
  readonly path: string;
  /** A full name; absent where it is chosen here. */
  readonly name?: V | U;
  /** `String`, `StringList` or `SecureString`. */
  readonly type?: string | U;
  /** `Standard`, `Advanced` or `Intelligent-Tiering`; absent where it follows the value's size. */
  readonly tier?: string | U;
  readonly value?: V | U;
  readonly description?: V | U;
  /** The policies of an advanced parameter, as JSON text. */
  readonly policies?: V | U;
  readonly kmsKeyId?: V | U;
  /** What a leaf says, where that is known. */
  peek(leaf: V): string | undefined;
}
