import type { RuleCases } from "../cases";
import { served } from "../served";

const taking = (
  container: object,
  size: object = { cpu: "512", memory: "1024" },
  enabled: unknown = true,
) =>
  served(
    { serviceConnectConfiguration: { enabled } },
    {
      ...size,
      containerDefinitions: [
        { name: "app", image: "app:1", ...container },
        { name: "side", image: "side:1", cpu: 64, memory: 128 },
      ],
    },
  );
const little = (path: "cpu" | "memory", left: number) => ({
  path,
  message: `The containers leave "${left}" ${path === "cpu" ? "CPU units" : "MiB"} to the proxy of Service Connect.`,
  fix: `Leave at least ${path === "cpu" ? 256 : 64}.`,
});

export const cases: RuleCases = {
  valid: [
    { name: "just enough", ...taking({ cpu: 192, memory: 832 }) },
    { name: "a limit above the reservation", ...taking({ memory: 1024, memoryReservation: 832 }) },
    { name: "a container that reserves nothing", ...taking({}, { cpu: "320", memory: "192" }) },
  ],
  invalid: [
    {
      name: "one too few of each",
      ...taking({ cpu: 193, memory: 833 }),
      findings: [little("cpu", 255), little("memory", 63)],
    },
    {
      name: "nothing left",
      ...taking({ cpu: 448, memory: 896 }),
      findings: [little("cpu", 0), little("memory", 0)],
    },
    {
      name: "CPU beyond the task's size, which another rule tells",
      ...taking({ cpu: 449, memory: 833 }),
      findings: [little("memory", 63)],
    },
    {
      name: "a reservation",
      ...taking({ memoryReservation: 833, memory: 900 }),
      findings: [little("memory", 63)],
    },
  ],
  notApplicable: [
    { name: "no Service Connect", ...served({}) },
    { name: "Service Connect that is off", ...taking({ cpu: 65 }, { cpu: "400" }, false) },
    { name: "a task without a size", ...taking({ cpu: 448 }, {}) },
  ],
  unknown: [
    { name: "whether it is on", ...taking({ cpu: 448 }, { cpu: "512" }, "${on}") },
    { name: "a size that is not known", ...taking({ cpu: 448 }, { cpu: "${cpu}" }) },
  ],
};
