import { listenersOf } from "../../collector/listeners";
import type { Listener } from "../../collector/listeners";
import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { called, containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { holds, portsOf } from "../ports";
import type { Rule } from "../rule";

const onPort = (port: number): Readonly<Record<string, unknown>> => ({
  container: { image: "app:1", port },
  otelCollector: {
    config: {
      receivers: { otlp: { protocols: { http: null } } },
      exporters: { debug: null },
      service: { pipelines: { traces: { receivers: ["otlp"], exporters: ["debug"] } } },
    },
  },
});

export const collectorPortTaken: Rule = {
  id: "collector-port-taken",
  title: "A collector listens on ports that no other container has",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "The containers of a task share one network interface: whoever comes second does not start.",
  fix: "Give the collector or the container another port.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {},
  cases: {
    valid: [{ title: "different ports", given: { arguments: onPort(8080) } }],
    invalid: [
      {
        title: "the application on the port of OTLP",
        given: { arguments: onPort(4318) },
        findings: [
          {
            path: "otelCollector.config.receivers.otlp",
            message: 'The receiver "otlp" listens on "4318/tcp", and so does "app".',
            fix: "Give one of them another port.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    (task.collectors ?? []).flatMap(({ config, container, locate }) =>
      listenersOf(config).flatMap((listener) => {
        const other = containersOf(task).find(
          ({ name, ...candidate }) =>
            known(name) !== undefined && name !== container && listensOn(candidate, listener),
        );
        return other === undefined
          ? []
          : [
              {
                path: locate(listener.steps),
                message: `${kindOf(listener)} listens on "${listener.port}/${listener.protocol}", and so does ${called(other)}.`,
                fix: "Give one of them another port.",
              },
            ];
      }),
    ),
};

function kindOf({ by, steps }: Listener): string {
  const kind = String(steps[0]).replace(/s$/, "");
  return kind === "service" ? "The collector itself" : `The ${kind} "${by}"`;
}

function listensOn(
  { listens, ports }: Pick<AnyContainer, "listens" | "ports">,
  { port, protocol }: Listener,
): boolean {
  if (protocol === "tcp" && items(listens).includes(port)) return true;
  return items(ports).some((mapping) => {
    const range = portsOf(mapping);
    return range !== undefined && known(mapping.protocol) === protocol && holds(range, port);
  });
}
