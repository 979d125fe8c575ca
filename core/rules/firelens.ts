import { IMAGE_PARSERS, INIT_VARIABLES, WITHOUT_OUTPUT } from "../data/fluent-bit";
import { UNKNOWN, items, known } from "../known";
import { containersOf } from "./containers";
import type { AnyContainer } from "./containers";
import type { AnyTask } from "./rule";

/** The driver that sends a container's output to the task's FireLens router. */
export const FIRELENS_DRIVER = "awsfirelens";

/** The FireLens routers of a task. */
export function routersOf(task: AnyTask): AnyContainer[] {
  return containersOf(task).filter(({ firelens }) => firelens !== undefined);
}

/** The containers whose output goes through the router. */
export function routedIn(task: AnyTask): AnyContainer[] {
  return containersOf(task).filter(({ log }) => known(log)?.driver === FIRELENS_DRIVER);
}

/** Whether some container may be a router, or send its output to one, without our seeing it. */
export function routingIsUnclear(task: AnyTask): boolean {
  return (
    !Array.isArray(task.containers) ||
    containersOf(task).some(
      ({ log, firelens }) =>
        log === UNKNOWN || known(log)?.driver === UNKNOWN || firelens === UNKNOWN,
    )
  );
}

/** Files of AWS's image that have no output. */
const NO_OUTPUT = new Set<string | undefined>([IMAGE_PARSERS, ...WITHOUT_OUTPUT]);

const INIT_VARIABLE = new RegExp(`^(${Object.values(INIT_VARIABLES).join("|")})`, "i");

/** Whether a router may have outputs in a configuration of its own. */
export function mayHaveOutputs(task: AnyTask, router: AnyContainer): boolean {
  const { environment, firelens } = router;
  const options = known(firelens)?.options;
  if (environment === UNKNOWN || firelens === UNKNOWN || options === UNKNOWN) return true;
  const files = [
    ...items(options).filter(({ name }) => name === "config-file-value"),
    ...items(environment).filter(({ name }) => name === UNKNOWN || INIT_VARIABLE.test(name)),
  ];
  return files.some(({ value }) => !NO_OUTPUT.has(task.peek(value)));
}
