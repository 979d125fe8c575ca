import { isDeepStrictEqual } from "node:util";
import type { SubjectLists } from "../core";
import type { Json } from "../core/json";
import type { Components } from "./own-components";
import type { ResourceType } from "./resources/resource";
import { TASK_DEFINITION } from "./resources/task-definition";
import { snapshot, unguarded } from "./snapshot";
import { requestOf } from "./spelling";

/** A resource as the policy SDK shows it to a rule. */
export interface SeenResource {
  readonly urn: string;
  readonly props: Json;
  readonly opts: { readonly parent?: string };
}

/** What a resource gives rules to look at. */
export interface Reading {
  /** The properties, UNKNOWN where a preview does not know them. */
  readonly props: Json;
  /** The request to AWS that they amount to. */
  readonly request: Json;
  readonly subjects: SubjectLists;
}

interface Kept {
  readonly type: ResourceType;
  readonly urn: string;
  /** Its properties; the SDK hands them out anew for each policy. */
  readonly given: Json | undefined;
  readonly reading: Reading;
}

/**
 * Reads resources, each once: some two hundred rules ask for the same one in a row, and parsing
 * its JSON each time would be most of their cost.
 */
export class Readings {
  private last: Kept | undefined;

  constructor(private readonly components: Components) {}

  public of(type: ResourceType, resource: SeenResource): Reading {
    const given = unguarded(resource.props);
    const { last } = this;
    if (
      last?.type === type &&
      last.urn === resource.urn &&
      given !== undefined &&
      isDeepStrictEqual(last.given, given)
    ) {
      return last.reading;
    }
    const reading = this.read(type, resource);
    this.last = { type, urn: resource.urn, given, reading };
    return reading;
  }

  /** Reads the next resource anew: a remedy changes in place what was read. */
  public forget(): void {
    this.last = undefined;
  }

  private read(type: ResourceType, { props: given, opts }: SeenResource): Reading {
    const props = snapshot(given);
    const request = requestOf(type.spelling, props);
    const whole =
      type === TASK_DEFINITION ? this.components.filledIn(request, opts.parent) : request;
    return { props, request: whole, subjects: type.subjects(whole) };
  }
}
