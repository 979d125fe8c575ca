import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const stored = (otlp: object, more: object = {}, service: object = {}) =>
  collected({
    exporters: { otlp },
    ...more,
    service: { pipelines: { traces: { exporters: ["otlp"] } }, ...service },
  });
const QUEUE = { sending_queue: { storage: "file_storage" } };

export const cases: RuleCases = {
  valid: [
    {
      name: "a storage that is defined and enabled",
      ...stored(QUEUE, { extensions: { file_storage: null } }, { extensions: ["file_storage"] }),
    },
    { name: "a queue in memory", ...stored({ sending_queue: { enabled: true } }) },
    { name: "what is called storage elsewhere", ...stored({ headers: { storage: "cold" } }) },
  ],
  invalid: [
    {
      name: "a storage that is not enabled",
      ...stored(QUEUE, { extensions: { file_storage: null } }),
      findings: [
        {
          path: "exporters.otlp.sending_queue.storage",
          message: 'The service does not enable the storage "file_storage".',
          fix: 'Add "file_storage" to service.extensions.',
        },
      ],
    },
    {
      name: "a middleware that nobody defines",
      ...stored({ middlewares: [{ id: "limiter/a" }] }),
      findings: [
        {
          path: "exporters.otlp.middlewares[0].id",
          message: 'The middleware "limiter/a" is not defined in extensions.',
          fix: 'Add "limiter/a:" to extensions, and "limiter/a" to service.extensions.',
        },
      ],
    },
  ],
  notApplicable: [
    { name: "an authenticator", ...stored({ auth: { authenticator: "sigv4auth" } }) },
    {
      name: "an exporter that never starts",
      ...collected({ exporters: { otlp: QUEUE }, service: { pipelines: {} } }),
    },
  ],
  unknown: [
    { name: "extensions that are not known", ...stored(QUEUE, { extensions: UNKNOWN }) },
    {
      name: "names that are not known",
      ...stored(QUEUE, { extensions: { file_storage: null } }, { extensions: [UNKNOWN] }),
    },
  ],
};
