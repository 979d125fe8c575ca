/** A program with one mistake, and the report of it. */
export interface Fault {
  readonly title: string;
  /** Fields of the argument interfaces that are always refused: no row can say what they change. */
  readonly fields?: readonly string[];
  /** Arguments beside the least ones; wrong ones, so without a type. */
  readonly args: () => object;
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

export const IMAGE = "nginx:1.27";

/** Arguments of a service whose application has these fields. */
export function app(fields: object): object {
  return { container: { image: IMAGE, ...fields } };
}

/** Arguments of a service with a sidecar "cache" that has these fields. */
export function cache(fields: object): object {
  return { sidecars: { cache: { image: IMAGE, ...fields } } };
}

/** A program with several mistakes, the rules they break, and the report of them. */
export interface Several {
  readonly title: string;
  readonly args: () => object;
  readonly codes: readonly string[];
  readonly report: string;
}
