import type { Json } from "../../core/json";
import type { SubjectLists } from "../../core";
import type { Spelling } from "../spelling";

/** A type of Pulumi resource that rules look at. */
export interface ResourceType {
  /** The type token. */
  readonly token: string;
  readonly spelling: Spelling;
  /** What the request to AWS gives rules to look at. */
  subjects(request: Json): SubjectLists;
}
