import { UNKNOWN } from "../../../../core";
import { collectorOfTree } from "../../../../core/collector/model";
import type { CollectorModel } from "../../../../core";
import { container, task } from "../../support";
import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";

const listening = (receivers: unknown, extensions: unknown = {}): CollectorModel =>
  collectorOfTree(
    {
      receivers,
      extensions,
      exporters: { debug: null },
      service: {
        extensions: Object.keys(extensions as object),
        telemetry: { metrics: { level: "none" } },
        pipelines: {
          traces: { receivers: Object.keys(receivers as object), exporters: ["debug"] },
        },
      },
    },
    "otel",
    { path: "otel", container: "otel", healthChecked: false },
  );

const OTLP = { otlp: { protocols: { grpc: null } } };

const STATSD = listening({ statsd: null });

const beside = (ports: readonly object[], collector = listening(OTLP)): { task: AnyTask } => ({
  task: task({
    collectors: [collector],
    containers: [
      container("app", { ports: ports as never }),
      container("otel", { ports: [{ containerPort: 4317, protocol: "tcp" }] }),
    ],
  }),
});

/** Beside a program that takes a port without mapping it. */
const besideProgram = (port: number, collector = listening(OTLP)): { task: AnyTask } => ({
  task: task({
    collectors: [collector],
    containers: [container("log", { listens: [port] }), container("otel")],
  }),
});

const mapping = (containerPort: unknown, protocol: unknown = "tcp") => ({
  path: "container.port",
  containerPort,
  protocol,
});

const taken = (path: string, message: string) => ({
  path,
  message,
  fix: "Give one of them another port.",
});

const range = (containerPortRange: string) => ({ path: "p", containerPortRange, protocol: "tcp" });

export const cases: RuleCases = {
  valid: [
    { name: "another port", ...beside([mapping(4316), mapping(4318)]) },
    { name: "the same port of another protocol", ...beside([mapping(4317, "udp")]) },
    { name: "a range below", ...beside([range("4300-4316")]) },
    { name: "a range above", ...beside([range("4318-4320")]) },
    { name: "the collector's own mapping", ...beside([]) },
    { name: "a program on another port", ...besideProgram(4318) },
    { name: "a program on the same port of another protocol", ...besideProgram(8125, STATSD) },
  ],
  invalid: [
    {
      name: "a program on a receiver's port",
      ...besideProgram(4317),
      findings: [
        taken(
          "otel.receivers.otlp",
          'The receiver "otlp" listens on "4317/tcp", and so does "log".',
        ),
      ],
    },
    {
      name: "a receiver's port",
      ...beside([mapping(4317)]),
      findings: [
        taken(
          "otel.receivers.otlp",
          'The receiver "otlp" listens on "4317/tcp", and so does "app".',
        ),
      ],
    },
    {
      name: "a range that ends with it",
      ...beside([range("4300-4317")]),
      findings: [
        taken(
          "otel.receivers.otlp",
          'The receiver "otlp" listens on "4317/tcp", and so does "app".',
        ),
      ],
    },
    {
      name: "a range that begins with it",
      ...beside([range("4317-4320")]),
      findings: [
        taken(
          "otel.receivers.otlp",
          'The receiver "otlp" listens on "4317/tcp", and so does "app".',
        ),
      ],
    },
    {
      name: "an extension's port",
      ...beside([mapping(13133)], listening(OTLP, { health_check: { endpoint: "0.0.0.0:13133" } })),
      findings: [
        taken(
          "otel.extensions.health_check.endpoint",
          'The extension "health_check" listens on "13133/tcp", and so does "app".',
        ),
      ],
    },
    {
      name: "the port of the collector's own metrics",
      ...beside(
        [mapping(8888)],
        collectorOfTree({ receivers: {} }, "otel", {
          path: "otel",
          container: "otel",
          healthChecked: false,
        }),
      ),
      findings: [
        taken(
          "otel.service.telemetry.metrics",
          'The collector itself listens on "8888/tcp", and so does "app".',
        ),
      ],
    },
  ],
  notApplicable: [{ name: "a task without a collector", task: task() }],
  unknown: [
    { name: "a port that is not known", ...beside([mapping(UNKNOWN)]) },
    { name: "a protocol that is not known", ...beside([mapping(4317, UNKNOWN)]) },
  ],
};
