import { ATTRIBUTES } from "./attributes";
import { FILTERS } from "./filters";
import { KUBERNETES } from "./kubernetes";
import { METRICS } from "./metrics";
import { built, forbids, needs, oneOf, when } from "./demand";
import type { Demand } from "./demand";
import { between, notNegative, ordered, positive } from "./numbers";
import { distinct } from "./shared";

/** What a batch holds where nothing is said. */
const BATCH = 8192;

export const PROCESSORS: Readonly<Record<string, readonly Demand[]>> = {
  ...ATTRIBUTES,
  ...FILTERS,
  ...KUBERNETES,
  ...METRICS,
  "batchprocessor.Config": [
    notNegative("timeout"),
    ordered("send_batch_size", "send_batch_max_size", { smaller: BATCH }),
    distinct("metadata_keys"),
  ],
  "memorylimiter.Config": [
    between("check_interval", { above: 0, otherwise: 0 }),
    needs("limit_mib", "limit_percentage"),
    between("limit_percentage", { least: 0, most: 100 }),
    between("spike_limit_percentage", { least: 0, most: 100 }),
    ordered("spike_limit_mib", "limit_mib", { strictly: true }),
    ordered("spike_limit_percentage", "limit_percentage", { strictly: true }),
  ],
  "probabilisticsamplerprocessor.Config": [
    between("sampling_percentage", { least: 0 }),
    between("sampling_precision", { most: 14 }),
    when("sampling_precision", [0], positive("sampling_precision")),
    oneOf("attribute_source", ["traceID", "record"]),
  ],
  "tailsamplingprocessor.Config": [oneOf("sampling_strategy", ["trace-complete", "span-ingest"])],
  "groupbytraceprocessor.Config": [
    when(
      "store_on_disk",
      [true],
      built(forbids("store_on_disk", "Remove it: traces are kept in memory only.")),
    ),
  ],
  "system.Config": [oneOf("hostname_sources", ["os", "dns", "cname", "lookup"])],
};
