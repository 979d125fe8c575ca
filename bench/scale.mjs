import { withStack } from "./pulumi.mjs";

const FEW = 100;
const MANY = 300;
/** Three times the services take three times as long, but for 5 %. */
const LINEAR = 3.15;

function deploy(services) {
  return withStack({ program: "component", services }, ({ pulumi, measured }) => {
    const timed = (...command) => {
      const started = performance.now();
      pulumi(...command);
      return (performance.now() - started) / 1000;
    };
    const preview = timed("preview");
    const up = timed("up", "--yes", "--skip-preview");
    return { preview, up, memory: measured().memory };
  });
}

/** One program with many services, previewed and deployed by the engine on the stand-in. */
export async function scale() {
  const few = await deploy(FEW);
  const many = await deploy(MANY);
  const row = (what, field, unit) => ({
    what: `${what} of ${MANY} services (${MANY * 3} containers)`,
    measured: many[field],
    unit,
  });
  const growth = (what, field) => ({
    what: `${what} of ${MANY} services, against ${FEW}`,
    measured: many[field] / few[field],
    budget: LINEAR,
    unit: "x",
  });
  return [
    row("preview", "preview", "s"),
    row("deployment", "up", "s"),
    row("the program's peak memory", "memory", "MiB"),
    growth("preview", "preview"),
    growth("deployment", "up"),
    growth("the program's peak memory", "memory"),
  ];
}
