import type { Json } from "../../core/json";
import { snapshot } from "../snapshot";
import { ENTRY_TYPES } from "./kinds";

/**
 * Remembers what a program asked for. A stack policy is shown what there is: at preview all that the
 * provider may add is not known there, also where the program left it out.
 */
export class Inputs {
  private readonly noted = new Map<string, Json>();

  /** Takes note of a resource, if rules on whole programs look at it. */
  public note({ type, urn, props }: { type: string; urn: string; props: Json }): void {
    if (Object.hasOwn(ENTRY_TYPES, type)) this.noted.set(urn, snapshot(props));
  }

  /** What the program asked for, where it was seen. */
  public of(urn: string): Json | undefined {
    return this.noted.get(urn);
  }
}
