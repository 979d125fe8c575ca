import type { CollectorModel } from "../../model";
import { oncePer } from "../../once";
import { partsOf } from "../parts";
import { decodingFaults } from "../settings";
import type { Demand, Violation, ViolationKind } from "./demand";
import { EXPORTERS } from "./exporters";
import { EXTENSIONS } from "./extensions";
import { PROCESSORS } from "./processors";
import { PROMETHEUS } from "./prometheus";
import { RECEIVERS } from "./receivers";
import { SHARED } from "./shared";

// What is demanded of a part, by the type that the collector decodes it into. Source: what these
// types check when the collector validates its configuration and builds its pipelines. What it cannot
// decode it does not check, and is told as such.
const DEMANDS: Readonly<Record<string, readonly Demand[]>> = {
  ...SHARED,
  ...RECEIVERS,
  ...PROCESSORS,
  ...EXPORTERS,
  ...EXTENSIONS,
  ...PROMETHEUS,
};

const allViolations = oncePer((collector: CollectorModel) => {
  const undecoded = new Set(decodingFaults(collector).map(({ steps }) => JSON.stringify(steps)));
  return partsOf(collector)
    .flatMap((part) => (DEMANDS[part.ref] ?? []).flatMap((demand) => demand(part)))
    .filter(({ steps }) => !undecoded.has(JSON.stringify(steps)));
});

/** The demands of one kind that are not met. */
export function violations(collector: CollectorModel, kind: ViolationKind): Violation[] {
  return allViolations(collector).filter((violation) => violation.kind === kind);
}
