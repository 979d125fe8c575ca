import { median } from "./statistics.mjs";
import { withStack } from "./pulumi.mjs";

const SERVICES = Number(process.env.BENCH_SERVICES ?? 50);
const PAIRS = 3;
const COMPONENT = "ecs-sidecars:index:EcsService";

/** What a preview takes in the program's own process, under the real language host. */
function preview(program, promises) {
  return withStack({ program, services: SERVICES, promises }, ({ pulumi, measured }) => {
    const { steps } = JSON.parse(pulumi("preview", "--json"));
    return { ...measured(), types: steps.map(({ urn }) => urn.split("::")[2].split("$").at(-1)) };
  });
}

/** Programs with the component and with the same raw resources, in turns. */
export async function programCost() {
  const counted = { raw: await preview("raw", true), component: await preview("component", true) };
  requireSameResources(counted);
  const pairs = [];
  for (let i = 0; i < PAIRS; i++) {
    pairs.push({ raw: await preview("raw", false), component: await preview("component", false) });
  }
  const times = (field) => median(pairs.map((pair) => pair.component[field] / pair.raw[field]));
  const more = counted.component.types.length - counted.raw.types.length;
  const what = (name) => `${name} of ${SERVICES} services, against raw resources`;
  return [
    { what: what("CPU"), measured: times("cpu"), budget: 1.1, unit: "x" },
    {
      what: what("promises"),
      measured: counted.component.promises / counted.raw.promises,
      budget: 1.2,
      unit: "x",
    },
    { what: what("peak memory"), measured: times("memory"), budget: 1.1, unit: "x" },
    {
      what: "registrations more than raw, by component",
      measured: more / SERVICES,
      budget: 1,
      unit: "",
      gate: true,
    },
  ];
}

// Else the two programs would not be comparable, and the ratios say nothing.
function requireSameResources({ raw, component }) {
  const made = component.types.filter((type) => type !== COMPONENT);
  if (JSON.stringify(made.sort()) !== JSON.stringify(raw.types.sort())) {
    throw new Error("the component makes other resources than bench/program/raw.cjs");
  }
}
