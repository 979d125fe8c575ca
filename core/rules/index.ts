import { containerCount } from "./invalid/container-count";
import { containerNameDuplicate } from "./invalid/container-name-duplicate";
import { containerNameInvalid } from "./invalid/container-name-invalid";
import { contributionToUnknownContainer } from "./invalid/contribution-to-unknown-container";
import { dependsOnCompletionOfEssential } from "./invalid/depends-on-completion-of-essential";
import { dependsOnConditionUnknown } from "./invalid/depends-on-condition-unknown";
import { dependsOnCycle } from "./invalid/depends-on-cycle";
import { dependsOnHealthyWithoutHealthCheck } from "./invalid/depends-on-healthy-without-health-check";
import { dependsOnUnknownContainer } from "./invalid/depends-on-unknown-container";
import { deploymentCannotProgress } from "./invalid/deployment-cannot-progress";
import { efsAccessPointWithRootDirectory } from "./invalid/efs-access-point-with-root-directory";
import { environmentNameDuplicate } from "./invalid/environment-name-duplicate";
import { fargateSizeInvalid } from "./invalid/fargate-size-invalid";
import { healthCheckCommandForm } from "./invalid/health-check-command-form";
import { healthCheckRange } from "./invalid/health-check-range";
import { loadBalancerPortUnknown } from "./invalid/load-balancer-port-unknown";
import { logGroupConflict } from "./invalid/log-group-conflict";
import { memoryBelowReservation } from "./invalid/memory-below-reservation";
import { mountOfUndeclaredVolume } from "./invalid/mount-of-undeclared-volume";
import { noEssentialContainer } from "./invalid/no-essential-container";
import { parameterValueBraces } from "./invalid/parameter-value-braces";
import { parameterValueSize } from "./invalid/parameter-value-size";
import { portDuplicate } from "./invalid/port-duplicate";
import { portForm } from "./invalid/port-form";
import { statementAllowsEverything } from "./invalid/statement-allows-everything";
import { taskCpuExceeded } from "./invalid/task-cpu-exceeded";
import { taskMemoryExceeded } from "./invalid/task-memory-exceeded";
import { volumeNameInvalid } from "./invalid/volume-name-invalid";
import { credentialInDocument } from "./practice/credential-in-document";
import { credentialInEnvironment } from "./practice/credential-in-environment";
import { volumeUnused } from "./practice/volume-unused";
import type { Rule } from "./rule";

/** Every rule, by kind and id. */
export const RULES: readonly Rule[] = [
  containerCount,
  containerNameDuplicate,
  containerNameInvalid,
  contributionToUnknownContainer,
  dependsOnCompletionOfEssential,
  dependsOnConditionUnknown,
  dependsOnCycle,
  dependsOnHealthyWithoutHealthCheck,
  dependsOnUnknownContainer,
  deploymentCannotProgress,
  efsAccessPointWithRootDirectory,
  environmentNameDuplicate,
  fargateSizeInvalid,
  healthCheckCommandForm,
  healthCheckRange,
  loadBalancerPortUnknown,
  logGroupConflict,
  memoryBelowReservation,
  mountOfUndeclaredVolume,
  noEssentialContainer,
  parameterValueBraces,
  parameterValueSize,
  portDuplicate,
  portForm,
  statementAllowsEverything,
  taskCpuExceeded,
  taskMemoryExceeded,
  volumeNameInvalid,
  credentialInDocument,
  credentialInEnvironment,
  volumeUnused,
];
