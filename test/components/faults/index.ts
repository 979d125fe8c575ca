import { ARGUMENT_FAULTS } from "./arguments";
import { CONTAINER_FAULTS } from "./container-basics";
import { INPUT_FAULTS } from "./container-inputs";
import type { Fault } from "./fault";
import { FLUENTD_FAULTS } from "./fluentd";
import { LOG_DESTINATION_FAULTS } from "./log-destinations";
import { LOG_ROUTER_FAULTS } from "./log-router";
import { ROUTER_CONFIG_FAULTS } from "./log-router-config";
import { LOG_TAIL_FAULTS } from "./log-tail";
import { LOG_FAULTS } from "./logs";
import { COLLECTOR_FAULTS } from "./otel-collector";
import { RARE_FAULTS } from "./rare";
import { ROUTED_GROUP_FAULTS } from "./routed-log-groups";
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
  "what is wrong with a log router": LOG_ROUTER_FAULTS,
  "what is wrong with a log router that is Fluentd": FLUENTD_FAULTS,
  "what is wrong with a log router's configuration": ROUTER_CONFIG_FAULTS,
  "what is wrong with files that a log router reads": LOG_TAIL_FAULTS,
  "what is wrong with where a log router sends lines": LOG_DESTINATION_FAULTS,
  "what is wrong with the log groups that a log router writes to": ROUTED_GROUP_FAULTS,
  "what AWS would refuse of what few ask for": RARE_FAULTS,
};

export const FAULTS: readonly Fault[] = Object.values(FAULTS_BY_KIND).flat();
