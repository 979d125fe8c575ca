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
      readonly fetch?: Fetch;
    }
  /** The variable holds the text, and one more argument of the command says so. */
  | {
      readonly as: "argument";
      readonly variable: string;
      readonly argument: V;
      readonly fetch?: Fetch;
    }
  /** Another container receives the text in the variable and writes it to a shared volume. */
  | { readonly as: "file"; readonly variable: string; readonly writer: string };

/** How a container is told of the object in S3 that holds the text, and fetches it by itself. */
export type Fetch =
  /** An argument of the command that begins so, and goes on with the object's URL. */
  | { readonly by: "argument"; readonly prefix: string }
  /** A variable that holds the object's ARN. Who reads it asks for the bucket's region too. */
  | { readonly by: "variable"; readonly variable: string };
