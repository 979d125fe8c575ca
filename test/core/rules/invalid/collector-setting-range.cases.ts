import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

export const cases: RuleCases = {
  valid: [
    { name: "settings that fit", ...collected(TRACES) },
    {
      name: "bounds themselves",
      ...collected({
        processors: { batch: { send_batch_size: 5, send_batch_max_size: 5, timeout: 0 } },
      }),
    },
  ],
  invalid: [
    {
      name: "a duration and a share that cannot be",
      ...collected({
        processors: {
          batch: { timeout: "-5s" },
          memory_limiter: { check_interval: "1s", limit_percentage: 101 },
        },
      }),
      findings: [
        {
          path: "processors.batch.timeout",
          message: '"timeout" is -5s, and must be 0 or more.',
          fix: "Correct the value.",
        },
        {
          path: "processors.memory_limiter.limit_percentage",
          message: '"limit_percentage" is 101, and must be 100 or less.',
          fix: "Correct the value.",
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "a release whose settings are not known",
      ...collected(
        {
          processors: {
            batch: { timeout: "-5s" },
            memory_limiter: { check_interval: "1s", limit_percentage: 101 },
          },
        },
        { imageTag: "v0.48.0" },
      ),
    },
  ],
  unknown: [
    {
      name: "what is filled in",
      ...collected({ processors: { batch: { timeout: "${env:TIMEOUT}" } } }),
    },
    {
      name: "an image that is not known",
      ...collected(
        {
          processors: {
            batch: { timeout: "-5s" },
            memory_limiter: { check_interval: "1s", limit_percentage: 101 },
          },
        },
        { imageTag: UNKNOWN },
      ),
    },
  ],
};
