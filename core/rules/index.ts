// Written by "make rules" from the files beside it.
import { capabilityRefusedByFargate } from "./invalid/capability-refused-by-fargate";
import { containerCount } from "./invalid/container-count";
import { containerMemoryMissing } from "./invalid/container-memory-missing";
import { containerNameDuplicate } from "./invalid/container-name-duplicate";
import { containerNameInvalid } from "./invalid/container-name-invalid";
import { containerTimeoutRange } from "./invalid/container-timeout-range";
import { contributionToUnknownContainer } from "./invalid/contribution-to-unknown-container";
import { dependsOnCompletionOfEssential } from "./invalid/depends-on-completion-of-essential";
import { dependsOnConditionUnknown } from "./invalid/depends-on-condition-unknown";
import { dependsOnCycle } from "./invalid/depends-on-cycle";
import { dependsOnHealthyWithoutHealthCheck } from "./invalid/depends-on-healthy-without-health-check";
import { dependsOnUnknownContainer } from "./invalid/depends-on-unknown-container";
import { deploymentCannotProgress } from "./invalid/deployment-cannot-progress";
import { efsAccessPointWithRootDirectory } from "./invalid/efs-access-point-with-root-directory";
import { efsWithoutTransitEncryption } from "./invalid/efs-without-transit-encryption";
import { environmentFileCount } from "./invalid/environment-file-count";
import { environmentFileInvalid } from "./invalid/environment-file-invalid";
import { environmentNameDuplicate } from "./invalid/environment-name-duplicate";
import { environmentNameEmpty } from "./invalid/environment-name-empty";
import { ephemeralStorageRange } from "./invalid/ephemeral-storage-range";
import { executionRoleMissing } from "./invalid/execution-role-missing";
import { familyForm } from "./invalid/family-form";
import { fargateNetworkMode } from "./invalid/fargate-network-mode";
import { fargateSizeInvalid } from "./invalid/fargate-size-invalid";
import { fargateSizeMissing } from "./invalid/fargate-size-missing";
import { fieldRefusedByFargate } from "./invalid/field-refused-by-fargate";
import { fieldRefusedByNetworkMode } from "./invalid/field-refused-by-network-mode";
import { fieldRefusedByWindows } from "./invalid/field-refused-by-windows";
import { fieldType } from "./invalid/field-type";
import { firelensOptionInvalid } from "./invalid/firelens-option-invalid";
import { firelensOutputMissing } from "./invalid/firelens-output-missing";
import { firelensRouterDuplicate } from "./invalid/firelens-router-duplicate";
import { firelensRouterMissing } from "./invalid/firelens-router-missing";
import { firelensRouterOwnLogs } from "./invalid/firelens-router-own-logs";
import { firelensRouterUnused } from "./invalid/firelens-router-unused";
import { firelensTypeUnknown } from "./invalid/firelens-type-unknown";
import { healthCheckCommandForm } from "./invalid/health-check-command-form";
import { healthCheckRange } from "./invalid/health-check-range";
import { hostPortInvalid } from "./invalid/host-port-invalid";
import { hostPortMismatch } from "./invalid/host-port-mismatch";
import { imageForm } from "./invalid/image-form";
import { linkToUnknownContainer } from "./invalid/link-to-unknown-container";
import { loadBalancerPortUnknown } from "./invalid/load-balancer-port-unknown";
import { logDriverUnknown } from "./invalid/log-driver-unknown";
import { logGroupConflict } from "./invalid/log-group-conflict";
import { logMultilineConflict } from "./invalid/log-multiline-conflict";
import { logOptionDuplicate } from "./invalid/log-option-duplicate";
import { logOptionInvalid } from "./invalid/log-option-invalid";
import { logOptionMissing } from "./invalid/log-option-missing";
import { logOptionUnknown } from "./invalid/log-option-unknown";
import { memoryBelowReservation } from "./invalid/memory-below-reservation";
import { mountOfUndeclaredVolume } from "./invalid/mount-of-undeclared-volume";
import { mountPathDuplicate } from "./invalid/mount-path-duplicate";
import { noEssentialContainer } from "./invalid/no-essential-container";
import { parameterValueBraces } from "./invalid/parameter-value-braces";
import { parameterValueSize } from "./invalid/parameter-value-size";
import { pidModeRefusedByFargate } from "./invalid/pid-mode-refused-by-fargate";
import { placementConstraintCount } from "./invalid/placement-constraint-count";
import { portDuplicate } from "./invalid/port-duplicate";
import { portForm } from "./invalid/port-form";
import { portNameDuplicate } from "./invalid/port-name-duplicate";
import { portNameInvalid } from "./invalid/port-name-invalid";
import { portProtocolUnknown } from "./invalid/port-protocol-unknown";
import { portRangeCount } from "./invalid/port-range-count";
import { portRangeInHostMode } from "./invalid/port-range-in-host-mode";
import { proxyToUnknownContainer } from "./invalid/proxy-to-unknown-container";
import { repositoryCredentialsInvalid } from "./invalid/repository-credentials-invalid";
import { restartPolicyRange } from "./invalid/restart-policy-range";
import { secretReferenceInvalid } from "./invalid/secret-reference-invalid";
import { statementAllowsEverything } from "./invalid/statement-allows-everything";
import { systemControlOfHostNamespace } from "./invalid/system-control-of-host-namespace";
import { tagCount } from "./invalid/tag-count";
import { tagDuplicate } from "./invalid/tag-duplicate";
import { tagForm } from "./invalid/tag-form";
import { taskCpuExceeded } from "./invalid/task-cpu-exceeded";
import { taskCpuRange } from "./invalid/task-cpu-range";
import { taskDefinitionSize } from "./invalid/task-definition-size";
import { taskMemoryExceeded } from "./invalid/task-memory-exceeded";
import { ulimitSoftAboveHard } from "./invalid/ulimit-soft-above-hard";
import { valueUnknown } from "./invalid/value-unknown";
import { volumeAtLaunchMultiple } from "./invalid/volume-at-launch-multiple";
import { volumeNameDuplicate } from "./invalid/volume-name-duplicate";
import { volumeNameInvalid } from "./invalid/volume-name-invalid";
import { volumeStorageMultiple } from "./invalid/volume-storage-multiple";
import { volumesFromUnknownContainer } from "./invalid/volumes-from-unknown-container";
import { windowsOnArm } from "./invalid/windows-on-arm";
import { credentialInDocument } from "./practice/credential-in-document";
import { credentialInEnvironment } from "./practice/credential-in-environment";
import { volumeUnused } from "./practice/volume-unused";
import type { Rule } from "./rule";

/** Every rule, by kind and id. */
export const RULES: readonly Rule[] = [
  capabilityRefusedByFargate,
  containerCount,
  containerMemoryMissing,
  containerNameDuplicate,
  containerNameInvalid,
  containerTimeoutRange,
  contributionToUnknownContainer,
  dependsOnCompletionOfEssential,
  dependsOnConditionUnknown,
  dependsOnCycle,
  dependsOnHealthyWithoutHealthCheck,
  dependsOnUnknownContainer,
  deploymentCannotProgress,
  efsAccessPointWithRootDirectory,
  efsWithoutTransitEncryption,
  environmentFileCount,
  environmentFileInvalid,
  environmentNameDuplicate,
  environmentNameEmpty,
  ephemeralStorageRange,
  executionRoleMissing,
  familyForm,
  fargateNetworkMode,
  fargateSizeInvalid,
  fargateSizeMissing,
  fieldRefusedByFargate,
  fieldRefusedByNetworkMode,
  fieldRefusedByWindows,
  fieldType,
  firelensOptionInvalid,
  firelensOutputMissing,
  firelensRouterDuplicate,
  firelensRouterMissing,
  firelensRouterOwnLogs,
  firelensRouterUnused,
  firelensTypeUnknown,
  healthCheckCommandForm,
  healthCheckRange,
  hostPortInvalid,
  hostPortMismatch,
  imageForm,
  linkToUnknownContainer,
  loadBalancerPortUnknown,
  logDriverUnknown,
  logGroupConflict,
  logMultilineConflict,
  logOptionDuplicate,
  logOptionInvalid,
  logOptionMissing,
  logOptionUnknown,
  memoryBelowReservation,
  mountOfUndeclaredVolume,
  mountPathDuplicate,
  noEssentialContainer,
  parameterValueBraces,
  parameterValueSize,
  pidModeRefusedByFargate,
  placementConstraintCount,
  portDuplicate,
  portForm,
  portNameDuplicate,
  portNameInvalid,
  portProtocolUnknown,
  portRangeCount,
  portRangeInHostMode,
  proxyToUnknownContainer,
  repositoryCredentialsInvalid,
  restartPolicyRange,
  secretReferenceInvalid,
  statementAllowsEverything,
  systemControlOfHostNamespace,
  tagCount,
  tagDuplicate,
  tagForm,
  taskCpuExceeded,
  taskCpuRange,
  taskDefinitionSize,
  taskMemoryExceeded,
  ulimitSoftAboveHard,
  valueUnknown,
  volumeAtLaunchMultiple,
  volumeNameDuplicate,
  volumeNameInvalid,
  volumeStorageMultiple,
  volumesFromUnknownContainer,
  windowsOnArm,
  credentialInDocument,
  credentialInEnvironment,
  volumeUnused,
];
