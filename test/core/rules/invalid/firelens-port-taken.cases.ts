import { UNKNOWN } from "../../../../core";
import { container, router, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";

type Ports = readonly { containerPort?: number; containerPortRange?: string; protocol: string }[];
const tcp = (containerPort: number): Ports => [{ containerPort, protocol: "tcp" }];
const range = (containerPortRange: string): Ports => [{ containerPortRange, protocol: "tcp" }];
const having = (ports: Ports | Unknown, modes: Partial<AnyTask> = {}): AnyTask => ({
  ...task<Unknown>({
    containers: [
      container<Unknown>("app", { ports }),
      container<Unknown>("log", { firelens: router("fluentbit") }),
    ],
  }),
  ...modes,
});
const wrong = (name: string, port: number, given: AnyTask) => ({
  name,
  task: given,
  findings: [
    {
      path: "container.portMappings[0]",
      message: `"app" takes the port "${port}", on which the FireLens router "log" listens.`,
      fix: "Use another port.",
    },
  ],
});
/** Beside a log router whose HTTP server is on, and which receives lines or only reads files. */
const asked = (port: number, receives = true): AnyTask =>
  task<Unknown>({
    containers: [
      container<Unknown>("app", { ports: tcp(port) }),
      container<Unknown>("log", {
        listens: [2020],
        ...(receives && { firelens: router("fluentbit") }),
      }),
    ],
  });

export const cases: RuleCases = {
  valid: [
    { name: "the port of a server that is off", task: having(tcp(2020)) },
    { name: "a port beside that of the server", task: asked(2021) },
    { name: "an input of FireLens beside a router that only reads", task: asked(24224, false) },
    {
      name: "the server's own mapping",
      task: task({ containers: [container("log", { ports: [2020], listens: [2020] })] }),
    },
    { name: "other ports", task: having([...tcp(24223), ...tcp(24225), ...tcp(8876)]) },
    { name: "ranges beside it", task: having([...range("24225-24230"), ...range("24220-24223")]) },
    { name: "another protocol", task: having([{ containerPort: 24224, protocol: "udp" }]) },
    { name: "networks of their own", task: having(tcp(24224), { networkMode: "bridge" }) },
    {
      name: "the router's own mapping",
      task: task({
        containers: [container("log", { ports: [24224], firelens: router("fluentbit") })],
      }),
    },
  ],
  invalid: [
    wrong("the input", 24224, having(tcp(24224))),
    wrong("the health input", 8877, having(tcp(8877))),
    wrong("a range that ends there", 24224, having(range("24220-24224"))),
    wrong("a range that begins there", 24224, having(range("24224-24230"))),
    wrong("the server", 2020, asked(2020)),
    wrong("an input beside the server", 24224, asked(24224)),
    {
      name: "the server of a router that only reads",
      task: asked(2020, false),
      findings: [
        {
          path: "container.portMappings[0]",
          message: '"app" takes the port "2020", on which "log" listens.',
          fix: "Use another port.",
        },
      ],
    },
    wrong("the network of the host", 24224, having(tcp(24224), { networkMode: "host" })),
  ],
  notApplicable: [
    { name: "no router", task: task({ containers: [container("app", { ports: [24224] })] }) },
  ],
  unknown: [
    { name: "ports that are not known", task: having(UNKNOWN) },
    { name: "a mode that is not known", task: having(tcp(24224), { networkMode: UNKNOWN }) },
    {
      name: "a container that may be the router",
      task: task<Unknown>({
        containers: [
          container<Unknown>("app", { ports: [24224], firelens: UNKNOWN }),
          container<Unknown>("log", { firelens: router("fluentbit") }),
        ],
      }),
    },
    {
      name: "a router that is not known",
      task: task<Unknown>({
        containers: [
          container<Unknown>("app", { ports: [24224] }),
          container<Unknown>("log", { firelens: UNKNOWN }),
        ],
      }),
    },
  ],
};
