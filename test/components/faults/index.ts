import { ARGUMENT_FAULTS } from "./arguments";
import { CONTAINER_FAULTS } from "./container-basics";
import { INPUT_FAULTS } from "./container-inputs";
import type { Fault } from "./fault";
import { LOG_FAULTS } from "./logs";
import { COLLECTOR_FAULTS } from "./otel-collector";
import { RARE_FAULTS } from "./rare";
import { RULE_FAULTS } from "./rules";
import { SHAPE_FAULTS } from "./shape";
import { TASK_FAULTS } from "./task";

/** All programs with one mistake, by what is wrong. */
export const FAULTS_BY_KIND: Readonly<Record<string, readonly Fault[]>> = {
  "what an argument must look like": SHAPE_FAULTS,
  "which arguments contradict each other": ARGUMENT_FAULTS,
  "what AWS would refuse": RULE_FAULTS,
  "what ECS would refuse of a task": TASK_FAULTS,
  "what ECS would refuse of a container": CONTAINER_FAULTS,
  "what ECS would refuse of what a container reads and may do": INPUT_FAULTS,
  "what ECS would refuse of logs": LOG_FAULTS,
  "what is wrong with a collector": COLLECTOR_FAULTS,
  "what AWS would refuse of what few ask for": RARE_FAULTS,
};

export const FAULTS: readonly Fault[] = Object.values(FAULTS_BY_KIND).flat();
