import type { CollectorModel } from "../../model";
import { oncePer } from "../once";
import { partsOf } from "../parts";
import type { Demand, Violation, ViolationKind } from "./demand";
import { EXPORTERS } from "./exporters";
import { EXTENSIONS } from "./extensions";
import { PROCESSORS } from "./processors";
import { PROMETHEUS } from "./prometheus";
import { RECEIVERS } from "./receivers";
import { SHARED } from "./shared";

// What is demanded of a part, by the type that the collector decodes it into. Source: what these
// types check when the collector validates its configuration and builds its pipelines.
const DEMANDS: Readonly<Record<string, readonly Demand[]>> = {
  ...SHARED,
  ...RECEIVERS,
  ...PROCESSORS,
  ...EXPORTERS,
  ...EXTENSIONS,
  ...PROMETHEUS,
};

const allViolations = oncePer((collector: CollectorModel) =>
  partsOf(collector).flatMap((part) => (DEMANDS[part.ref] ?? []).flatMap((demand) => demand(part))),
);

/** The demands of one kind that are not met. */
export function violations(collector: CollectorModel, kind: ViolationKind): Violation[] {
  return allViolations(collector).filter((violation) => violation.kind === kind);
}
