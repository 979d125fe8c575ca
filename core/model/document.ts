/**
 * A configuration text that a container consumes. It is kept in an SSM parameter, which ECS reads
 * into the container's environment when the task starts.
 */
export interface ConfigDocument<V> {
  readonly path: string;
  /** Container that consumes the text. */
  readonly container: string;
  readonly content: V;
  readonly consumption: Consumption<V>;
  /**
   * Secret content lives under a fixed name and is updated in place. Other content lives under a
   * name that ends in its digest, is never changed, and outlives the revisions that read it.
   */
  readonly secret: boolean;
  /** Whether the author said so, rather than the content's looks. */
  readonly declaredSecret: boolean;
  /** A full parameter name, or a prefix that ends in `/`. */
  readonly parameterName?: string;
  readonly kmsKeyId?: V;
}

/** How a container gets at a document. */
export type Consumption<V> =
  /** The variable holds the text. */
  | { readonly as: "environment"; readonly variable: string }
  /** The variable holds the text, and one more argument of the command says so. */
  | { readonly as: "argument"; readonly variable: string; readonly argument: V }
  /** Another container receives the text in the variable and writes it to a shared volume. */
  | { readonly as: "file"; readonly variable: string; readonly writer: string };
