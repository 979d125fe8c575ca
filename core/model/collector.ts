import type { Finding } from "../issue";

/** A step into a configuration: the key of a map or the index of a list. */
export type Step = string | number;

/** An OpenTelemetry collector and its configuration. */
export interface CollectorModel {
  /** The collector, in the author's terms. */
  readonly path: string;
  /** The container it runs in, where that is known. */
  readonly container?: string;
  /** The parsed configuration: maps, lists, texts, numbers, booleans and nulls, any part UNKNOWN. */
  readonly config: unknown;
  /** Why the text is no YAML; then nothing else is said about it. */
  readonly problems: readonly Finding[];
  /** Where a part of the configuration stands, in the author's terms. */
  readonly locate: (steps: readonly Step[]) => string;
  /** What the image is built from; absent where it is not known. */
  readonly distribution?: Distribution;
  /** Tag of the image, where it names a version that is not known here. */
  readonly unknownImage?: string;
  /** Names of the variables of the container; absent where they are not known. */
  readonly variables?: readonly string[];
  /** Whether ECS asks the collector for its health; absent where nobody knows, or it cannot. */
  readonly healthChecked?: boolean;
}

/** A release of AWS's distribution of the collector, ADOT. */
export interface Distribution {
  /** Tag of the image: `v0.49.0`. */
  readonly tag: string;
  /** The minor version: 49. */
  readonly minor: number;
}
