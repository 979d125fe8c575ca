import { BETWEEN_FAULTS } from "./between";
import { CONTAINER_FAULTS } from "./containers";
import { DEFINITION_FAULTS } from "./definition";
import type { Fault } from "./fault";
import { SERVICE_FAULTS } from "./services";
import { SURROUNDING_FAULTS } from "./surroundings";
import { TASK_FAULTS } from "./tasks";

/** All faults, each in a request that is otherwise valid. */
export const FAULTS: readonly Fault[] = [
  ...DEFINITION_FAULTS,
  ...BETWEEN_FAULTS,
  ...CONTAINER_FAULTS,
  ...TASK_FAULTS,
  ...SERVICE_FAULTS,
  ...SURROUNDING_FAULTS,
];
