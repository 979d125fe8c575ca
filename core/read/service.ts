import type { Finding } from "../issue";
import type { Unknown } from "../known";
import type { ServiceModel } from "../model";
import { present } from "./present";
import { Reader } from "./reader";
import type { Leaf } from "./reader";

/** A service as CreateService takes it, and what of it could not be read. */
export function readService(json: Readonly<Record<string, unknown>>): {
  model: ServiceModel<Leaf, Unknown>;
  misread: readonly Finding[];
} {
  const reader = new Reader();
  const model = {
    loadBalancers: [],
    capacityProviders: [],
    ...present({ desiredCount: reader.integer(json["desiredCount"], "desiredCount") }),
  };
  return { model, misread: reader.misread };
}
