import type { CollectorModel } from "./collector";

/**
 * A configuration text that a container consumes. It is kept outside of the image and is there
 * when the container starts.
 */
export interface ConfigDocument<V> {
  readonly path: string;
  /** Container that consumes the text. */
  readonly container: string;
  readonly content: V;
  readonly consumption: Consumption<V>;
  /** Whether it is the configuration of a typed sidecar, which its container's name stands for. */
  readonly isConfiguration?: boolean;
  /**
   * Secret content lives under a fixed name and is updated in place. Other content lives under a
   * name that ends in its digest, is never changed, and outlives the revisions that read it.
   */
  readonly secret: boolean;
  /** Whether the author said so, rather than the content's looks. */
  readonly declaredSecret: boolean;
  /** Where the author wants the text to be kept. */
  readonly delivery: DeliveryChoice;
  /** What to do where a parameter cannot hold the text. */
  readonly elsewhere?: string;
  /** A full parameter name, or a prefix that ends in `/`. */
  readonly parameterName?: string;
  readonly kmsKeyId?: V;
  /** S3 bucket that keeps the text. */
  readonly bucket?: V;
  /** The collector that reads the text, once the text is known. */
  readonly collector?: (text: string) => CollectorModel;
}

/**
 * Where a document is kept: `ssm` in a parameter that ECS reads when the task starts, `environment`
 * in the task definition itself, `s3` in an object that the container fetches.
 */
export type Delivery = "ssm" | "environment" | "s3";

/** `auto` leaves it to the size and the kind of the text. */
export type DeliveryChoice = Delivery | "auto";

/** How a container gets at a document. */
export type Consumption<V> =
  /** The variable holds the text. */
  | {
      readonly as: "environment";
      readonly variable: string;
      /** What an argument of the command begins with that names the URL of the text in S3. */
      readonly fetch?: string;
    }
  /** The variable holds the text, and one more argument of the command says so. */
  | {
      readonly as: "argument";
      readonly variable: string;
      readonly argument: V;
      /** As above. */
      readonly fetch?: string;
    }
  /** Another container receives the text in the variable and writes it to a shared volume. */
  | { readonly as: "file"; readonly variable: string; readonly writer: string };
