// The checks and the plan without Pulumi.
export { assemble } from "./assemble";
export type { TaskParts } from "./assemble";
export { applyRule, checkTask } from "./check";
export type { RuleFinding } from "./check";
export { checkCollectorConfig } from "./check-collector-config";
export type { CollectorConfigFinding, CollectorConfigOptions } from "./check-collector-config";
export { checkTaskDefinition } from "./check-task-definition";
export type { TaskDefinitionFinding } from "./check-task-definition";
export { report } from "./issue";
export type { Finding, Issue } from "./issue";
export { UNKNOWN, known } from "./known";
export type { Later, Unknown } from "./known";
export type * from "./model";
export { planContainers, planTask } from "./plan";
export type {
  DocumentArgument,
  DocumentVariable,
  Need,
  Needs,
  PlannedContainer,
  PlannedDocument,
  PlannedLogGroup,
  TaskPlan,
} from "./plan";
export { RULES } from "./rules";
export { defaultOptions, isAdvised, presetOf } from "./rules/rule";
export type {
  AnyCluster,
  AnyLogGroup,
  AnyParameter,
  AnyRepository,
  AnyRole,
  AnySamplingRule,
  AnyTask,
  CollectorRequest,
  Edit,
  Framework,
  Given,
  InvalidCase,
  OptionValues,
  Preset,
  ResourceRequest,
  Rule,
  RuleKind,
  RuleOn,
  RuleOption,
  ServedTask,
  Severity,
  StackRequest,
  SubjectKind,
  Subjects,
  ValidCase,
} from "./rules/rule";
export { joinedSubjects } from "./stack/joined";
export type { JoinedSubjects } from "./stack/joined";
export { stackOf } from "./stack/model";
export { cycles, startWaves } from "./start-order";
export { subjectsOf } from "./subjects";
export type { SubjectLists } from "./subjects";
export { smallestSize, totalDemand } from "./task-size";
export type { TaskSize } from "./task-size";
