import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { TRACES, collected } from "../collected";

export const cases: RuleCases = {
  valid: [
    { name: "settings that fit", ...collected(TRACES) },
    {
      name: "a part that is switched off",
      ...collected({
        exporters: {
          otlp: {
            endpoint: "a:1",
            sending_queue: { enabled: false, storage: "a", wait_for_result: true },
          },
        },
      }),
    },
  ],
  invalid: [
    {
      name: "a queue on a disk that answers at once",
      ...collected({
        exporters: {
          otlp: { endpoint: "a:1", sending_queue: { storage: "a", wait_for_result: true } },
        },
      }),
      findings: [
        {
          path: "exporters.otlp.sending_queue.storage",
          message: 'The collector does not take "storage" here.',
          fix: 'Remove it, or "wait_for_result".',
        },
      ],
    },
  ],
  notApplicable: [
    {
      name: "a release whose settings are not known",
      ...collected(
        {
          exporters: {
            otlp: { endpoint: "a:1", sending_queue: { storage: "a", wait_for_result: true } },
          },
        },
        { imageTag: "v0.48.0" },
      ),
    },
  ],
  unknown: [
    {
      name: "what is filled in",
      ...collected({
        exporters: { otlp: { endpoint: "a:1", tls: { ca_file: "a", ca_pem: "${env:CA}" } } },
      }),
    },
    {
      name: "an image that is not known",
      ...collected(
        {
          exporters: {
            otlp: { endpoint: "a:1", sending_queue: { storage: "a", wait_for_result: true } },
          },
        },
        { imageTag: UNKNOWN },
      ),
    },
  ],
};
