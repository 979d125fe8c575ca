import type { Later } from "../known";

/** A list that is either spelt out or wholly known later. */
export type ListOf<V> = readonly V[] | Later;

/** A named value: a variable, a label, an option of a log driver. */
export interface Entry<V, U = never> {
  readonly path: string;
  readonly name: string | U;
  readonly value: V;
}
