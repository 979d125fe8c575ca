// Written by "make rules" from the files beside it.
import { capabilityRefusedByFargate } from "./invalid/capability-refused-by-fargate";
import { capacityProviderBaseMultiple } from "./invalid/capacity-provider-base-multiple";
import { capacityProviderWeightsZero } from "./invalid/capacity-provider-weights-zero";
import { classicLoadBalancerRefused } from "./invalid/classic-load-balancer-refused";
import { collectorAuthenticatorMissing } from "./invalid/collector-authenticator-missing";
import { collectorComponentId } from "./invalid/collector-component-id";
import { collectorComponentUnknown } from "./invalid/collector-component-unknown";
import { collectorConfigSyntax } from "./invalid/collector-config-syntax";
import { collectorConnectorCycle } from "./invalid/collector-connector-cycle";
import { collectorConnectorIdTaken } from "./invalid/collector-connector-id-taken";
import { collectorConnectorOneEnded } from "./invalid/collector-connector-one-ended";
import { collectorExtensionMissing } from "./invalid/collector-extension-missing";
import { collectorFieldType } from "./invalid/collector-field-type";
import { collectorFieldUnknown } from "./invalid/collector-field-unknown";
import { collectorHealthCheckNotEnabled } from "./invalid/collector-health-check-not-enabled";
import { collectorListenerConflict } from "./invalid/collector-listener-conflict";
import { collectorPipelineIncomplete } from "./invalid/collector-pipeline-incomplete";
import { collectorPipelineSignal } from "./invalid/collector-pipeline-signal";
import { collectorPortTaken } from "./invalid/collector-port-taken";
import { collectorProcessorRepeated } from "./invalid/collector-processor-repeated";
import { collectorReferenceUndefined } from "./invalid/collector-reference-undefined";
import { collectorSectionForm } from "./invalid/collector-section-form";
import { collectorSectionMissing } from "./invalid/collector-section-missing";
import { collectorSectionUnknown } from "./invalid/collector-section-unknown";
import { collectorSettingConflict } from "./invalid/collector-setting-conflict";
import { collectorSettingForm } from "./invalid/collector-setting-form";
import { collectorSettingMissing } from "./invalid/collector-setting-missing";
import { collectorSettingRange } from "./invalid/collector-setting-range";
import { collectorSignalUnsupported } from "./invalid/collector-signal-unsupported";
import { collectorTelemetryConflict } from "./invalid/collector-telemetry-conflict";
import { collectorValueUnknown } from "./invalid/collector-value-unknown";
import { collectorVariableName } from "./invalid/collector-variable-name";
import { containerCount } from "./invalid/container-count";
import { containerCpuNegative } from "./invalid/container-cpu-negative";
import { containerMemoryMissing } from "./invalid/container-memory-missing";
import { containerNameDuplicate } from "./invalid/container-name-duplicate";
import { containerNameInvalid } from "./invalid/container-name-invalid";
import { containerTimeoutRange } from "./invalid/container-timeout-range";
import { contributionToUnknownContainer } from "./invalid/contribution-to-unknown-container";
import { daemonStrategyRefused } from "./invalid/daemon-strategy-refused";
import { dependsOnCompletionOfEssential } from "./invalid/depends-on-completion-of-essential";
import { dependsOnConditionUnknown } from "./invalid/depends-on-condition-unknown";
import { dependsOnCycle } from "./invalid/depends-on-cycle";
import { dependsOnHealthyWithoutHealthCheck } from "./invalid/depends-on-healthy-without-health-check";
import { dependsOnUnknownContainer } from "./invalid/depends-on-unknown-container";
import { deploymentCannotProgress } from "./invalid/deployment-cannot-progress";
import { deploymentRefusedByController } from "./invalid/deployment-refused-by-controller";
import { ebsVolumeInvalid } from "./invalid/ebs-volume-invalid";
import { efsAccessPointWithRootDirectory } from "./invalid/efs-access-point-with-root-directory";
import { efsWithoutTransitEncryption } from "./invalid/efs-without-transit-encryption";
import { environmentFileCount } from "./invalid/environment-file-count";
import { environmentFileInvalid } from "./invalid/environment-file-invalid";
import { environmentNameDuplicate } from "./invalid/environment-name-duplicate";
import { environmentNameEmpty } from "./invalid/environment-name-empty";
import { ephemeralStorageRange } from "./invalid/ephemeral-storage-range";
import { executionRoleMissing } from "./invalid/execution-role-missing";
import { executionRolePermissionMissing } from "./invalid/execution-role-permission-missing";
import { familyForm } from "./invalid/family-form";
import { fargateNetworkMode } from "./invalid/fargate-network-mode";
import { fargateSizeInvalid } from "./invalid/fargate-size-invalid";
import { fargateSizeMissing } from "./invalid/fargate-size-missing";
import { fieldRefusedByFargate } from "./invalid/field-refused-by-fargate";
import { fieldRefusedByNetworkMode } from "./invalid/field-refused-by-network-mode";
import { fieldRefusedByWindows } from "./invalid/field-refused-by-windows";
import { fieldType } from "./invalid/field-type";
import { fileSystemMissing } from "./invalid/file-system-missing";
import { filesAccessPointWithRootDirectory } from "./invalid/files-access-point-with-root-directory";
import { filesWithoutTaskRole } from "./invalid/files-without-task-role";
import { firelensOptionInvalid } from "./invalid/firelens-option-invalid";
import { firelensOptionLineBreak } from "./invalid/firelens-option-line-break";
import { firelensOutputMissing } from "./invalid/firelens-output-missing";
import { firelensPortTaken } from "./invalid/firelens-port-taken";
import { firelensRouterDuplicate } from "./invalid/firelens-router-duplicate";
import { firelensRouterMissing } from "./invalid/firelens-router-missing";
import { firelensRouterOwnLogs } from "./invalid/firelens-router-own-logs";
import { firelensRouterUnused } from "./invalid/firelens-router-unused";
import { firelensTypeUnknown } from "./invalid/firelens-type-unknown";
import { fsxOnLinux } from "./invalid/fsx-on-linux";
import { healthCheckCommandForm } from "./invalid/health-check-command-form";
import { healthCheckRange } from "./invalid/health-check-range";
import { hostPortInvalid } from "./invalid/host-port-invalid";
import { hostPortMismatch } from "./invalid/host-port-mismatch";
import { hostPortReserved } from "./invalid/host-port-reserved";
import { imageForm } from "./invalid/image-form";
import { inferenceAcceleratorRemoved } from "./invalid/inference-accelerator-removed";
import { inlinePolicyIncomplete } from "./invalid/inline-policy-incomplete";
import { inlinePolicySize } from "./invalid/inline-policy-size";
import { launchTypeWithCapacityProviders } from "./invalid/launch-type-with-capacity-providers";
import { linkForm } from "./invalid/link-form";
import { linkToUnknownContainer } from "./invalid/link-to-unknown-container";
import { linuxParameterRange } from "./invalid/linux-parameter-range";
import { loadBalancerPortUnknown } from "./invalid/load-balancer-port-unknown";
import { logDriverUnknown } from "./invalid/log-driver-unknown";
import { logGroupClassUnknown } from "./invalid/log-group-class-unknown";
import { logGroupConflict } from "./invalid/log-group-conflict";
import { logGroupKeyForm } from "./invalid/log-group-key-form";
import { logGroupNameForm } from "./invalid/log-group-name-form";
import { logMultilineConflict } from "./invalid/log-multiline-conflict";
import { logOptionDuplicate } from "./invalid/log-option-duplicate";
import { logOptionInvalid } from "./invalid/log-option-invalid";
import { logOptionMissing } from "./invalid/log-option-missing";
import { logOptionUnknown } from "./invalid/log-option-unknown";
import { logRetentionUnknown } from "./invalid/log-retention-unknown";
import { managedInstancesByLaunchType } from "./invalid/managed-instances-by-launch-type";
import { managedPolicyCount } from "./invalid/managed-policy-count";
import { memoryBelowReservation } from "./invalid/memory-below-reservation";
import { mountOfUndeclaredVolume } from "./invalid/mount-of-undeclared-volume";
import { mountPathDuplicate } from "./invalid/mount-path-duplicate";
import { mountPathRelative } from "./invalid/mount-path-relative";
import { networkConfigurationMissing } from "./invalid/network-configuration-missing";
import { networkConfigurationRefused } from "./invalid/network-configuration-refused";
import { noEssentialContainer } from "./invalid/no-essential-container";
import { parameterDescriptionLength } from "./invalid/parameter-description-length";
import { parameterInOtherRegion } from "./invalid/parameter-in-other-region";
import { parameterKeyUnused } from "./invalid/parameter-key-unused";
import { parameterNameForm } from "./invalid/parameter-name-form";
import { parameterPoliciesInvalid } from "./invalid/parameter-policies-invalid";
import { parameterSettingUnknown } from "./invalid/parameter-setting-unknown";
import { parameterValueBraces } from "./invalid/parameter-value-braces";
import { parameterValueSize } from "./invalid/parameter-value-size";
import { pidModeRefusedByFargate } from "./invalid/pid-mode-refused-by-fargate";
import { placementConstraintCount } from "./invalid/placement-constraint-count";
import { placementRefusedByFargate } from "./invalid/placement-refused-by-fargate";
import { policyDocumentForm } from "./invalid/policy-document-form";
import { policyNameForm } from "./invalid/policy-name-form";
import { portDuplicate } from "./invalid/port-duplicate";
import { portForm } from "./invalid/port-form";
import { portNameDuplicate } from "./invalid/port-name-duplicate";
import { portNameInvalid } from "./invalid/port-name-invalid";
import { portProtocolUnknown } from "./invalid/port-protocol-unknown";
import { portRangeCount } from "./invalid/port-range-count";
import { portRangeInHostMode } from "./invalid/port-range-in-host-mode";
import { proxyPropertyMissing } from "./invalid/proxy-property-missing";
import { proxyToUnknownContainer } from "./invalid/proxy-to-unknown-container";
import { repositoryCredentialsInvalid } from "./invalid/repository-credentials-invalid";
import { resourceRequirementInvalid } from "./invalid/resource-requirement-invalid";
import { restartPolicyRange } from "./invalid/restart-policy-range";
import { roleDescriptionForm } from "./invalid/role-description-form";
import { roleNameForm } from "./invalid/role-name-form";
import { roleNotTrustingTasks } from "./invalid/role-not-trusting-tasks";
import { rolePathForm } from "./invalid/role-path-form";
import { rolePolicyArnForm } from "./invalid/role-policy-arn-form";
import { roleReferenceForm } from "./invalid/role-reference-form";
import { roleSessionRange } from "./invalid/role-session-range";
import { secretDocumentInEnvironment } from "./invalid/secret-document-in-environment";
import { secretReferenceInvalid } from "./invalid/secret-reference-invalid";
import { serviceConnectInvalid } from "./invalid/service-connect-invalid";
import { serviceConnectPortUnknown } from "./invalid/service-connect-port-unknown";
import { serviceConnectTimeoutRefused } from "./invalid/service-connect-timeout-refused";
import { serviceFieldMissing } from "./invalid/service-field-missing";
import { serviceLaunchTypeIncompatible } from "./invalid/service-launch-type-incompatible";
import { serviceListCount } from "./invalid/service-list-count";
import { serviceNameForm } from "./invalid/service-name-form";
import { serviceNumberRange } from "./invalid/service-number-range";
import { serviceValueUnknown } from "./invalid/service-value-unknown";
import { serviceVolumeMismatch } from "./invalid/service-volume-mismatch";
import { statementAllowsEverything } from "./invalid/statement-allows-everything";
import { systemControlOfHostNamespace } from "./invalid/system-control-of-host-namespace";
import { systemControlUnknown } from "./invalid/system-control-unknown";
import { tagCount } from "./invalid/tag-count";
import { tagDuplicate } from "./invalid/tag-duplicate";
import { tagForm } from "./invalid/tag-form";
import { taskCpuExceeded } from "./invalid/task-cpu-exceeded";
import { taskCpuRange } from "./invalid/task-cpu-range";
import { taskDefinitionSize } from "./invalid/task-definition-size";
import { taskMemoryExceeded } from "./invalid/task-memory-exceeded";
import { trafficShiftMismatch } from "./invalid/traffic-shift-mismatch";
import { trafficShiftRange } from "./invalid/traffic-shift-range";
import { transitEncryptionPortRange } from "./invalid/transit-encryption-port-range";
import { trustPolicyIncomplete } from "./invalid/trust-policy-incomplete";
import { trustPolicySize } from "./invalid/trust-policy-size";
import { ulimitSoftAboveHard } from "./invalid/ulimit-soft-above-hard";
import { valueUnknown } from "./invalid/value-unknown";
import { volumeAtLaunchMultiple } from "./invalid/volume-at-launch-multiple";
import { volumeNameDuplicate } from "./invalid/volume-name-duplicate";
import { volumeNameInvalid } from "./invalid/volume-name-invalid";
import { volumeStorageMultiple } from "./invalid/volume-storage-multiple";
import { volumesFromUnknownContainer } from "./invalid/volumes-from-unknown-container";
import { windowsOnArm } from "./invalid/windows-on-arm";
import { windowsRefusedByFargate } from "./invalid/windows-refused-by-fargate";
import { workingDirectoryRelative } from "./invalid/working-directory-relative";
import { accessPointOfRoot } from "./practice/access-point-of-root";
import { agentDuplicate } from "./practice/agent-duplicate";
import { agentPortOpen } from "./practice/agent-port-open";
import { agentPortPublished } from "./practice/agent-port-published";
import { agentPortTaken } from "./practice/agent-port-taken";
import { agentVersionSkew } from "./practice/agent-version-skew";
import { alarmMissing } from "./practice/alarm-missing";
import { alarmWithoutAction } from "./practice/alarm-without-action";
import { appMeshEnded } from "./practice/app-mesh-ended";
import { appMeshResource } from "./practice/app-mesh-resource";
import { applicationStartsBeforeSidecar } from "./practice/application-starts-before-sidecar";
import { capabilityAdded } from "./practice/capability-added";
import { circuitBreakerOff } from "./practice/circuit-breaker-off";
import { collectorBareVariable } from "./practice/collector-bare-variable";
import { collectorBatchMissing } from "./practice/collector-batch-missing";
import { collectorBatchNotLast } from "./practice/collector-batch-not-last";
import { collectorComponentLeaving } from "./practice/collector-component-leaving";
import { collectorComponentUnused } from "./practice/collector-component-unused";
import { collectorCredentialLiteral } from "./practice/collector-credential-literal";
import { collectorDebugExporter } from "./practice/collector-debug-exporter";
import { collectorDistributionUnknown } from "./practice/collector-distribution-unknown";
import { collectorExporterInsecure } from "./practice/collector-exporter-insecure";
import { collectorExtensionNotEnabled } from "./practice/collector-extension-not-enabled";
import { collectorHealthUnseen } from "./practice/collector-health-unseen";
import { collectorMemoryLimiterOrder } from "./practice/collector-memory-limiter-order";
import { collectorReceiverExposed } from "./practice/collector-receiver-exposed";
import { collectorVariableUndefined } from "./practice/collector-variable-undefined";
import { configurationChangeUnnoticed } from "./practice/configuration-change-unnoticed";
import { containerInsightsOff } from "./practice/container-insights-off";
import { containerPrivileged } from "./practice/container-privileged";
import { credentialInDocument } from "./practice/credential-in-document";
import { credentialInEnvironment } from "./practice/credential-in-environment";
import { credentialInLogOptions } from "./practice/credential-in-log-options";
import { efsTransitUnencrypted } from "./practice/efs-transit-unencrypted";
import { efsWithoutAccessControl } from "./practice/efs-without-access-control";
import { execLoggingOff } from "./practice/exec-logging-off";
import { executeCommandEnabled } from "./practice/execute-command-enabled";
import { executeCommandWithReadonlyRoot } from "./practice/execute-command-with-readonly-root";
import { executeCommandWithoutInit } from "./practice/execute-command-without-init";
import { executionRoleExcess } from "./practice/execution-role-excess";
import { executionRolePermissionExcess } from "./practice/execution-role-permission-excess";
import { executionRolePermissionUnseen } from "./practice/execution-role-permission-unseen";
import { fieldUnknown } from "./practice/field-unknown";
import { fileSystemNotEncrypted } from "./practice/file-system-not-encrypted";
import { firelensInitFileDuplicate } from "./practice/firelens-init-file-duplicate";
import { firelensInitImageMissing } from "./practice/firelens-init-image-missing";
import { firelensMatchGiven } from "./practice/firelens-match-given";
import { firelensOptionUnknown } from "./practice/firelens-option-unknown";
import { firelensOptionsMissing } from "./practice/firelens-options-missing";
import { firelensPortExposed } from "./practice/firelens-port-exposed";
import { firelensRouterMemoryMissing } from "./practice/firelens-router-memory-missing";
import { firelensRouterRestartInBridge } from "./practice/firelens-router-restart-in-bridge";
import { firelensRouterUser } from "./practice/firelens-router-user";
import { firelensStartOrderLost } from "./practice/firelens-start-order-lost";
import { healthCheckExceedsStartTimeout } from "./practice/health-check-exceeds-start-timeout";
import { healthCheckNeedsShell } from "./practice/health-check-needs-shell";
import { healthCheckShellArguments } from "./practice/health-check-shell-arguments";
import { healthCheckStartPeriodShort } from "./practice/health-check-start-period-short";
import { healthCheckTimeoutAboveInterval } from "./practice/health-check-timeout-above-interval";
import { hostNamespace } from "./practice/host-namespace";
import { hostPathSensitive } from "./practice/host-path-sensitive";
import { imageArchitectureMismatch } from "./practice/image-architecture-mismatch";
import { imageDebugVariant } from "./practice/image-debug-variant";
import { imageDeprecated } from "./practice/image-deprecated";
import { imageDigestMissing } from "./practice/image-digest-missing";
import { imageFromDockerHub } from "./practice/image-from-docker-hub";
import { imageRegistryNotAllowed } from "./practice/image-registry-not-allowed";
import { imageTagFloating } from "./practice/image-tag-floating";
import { imageTagsMutable } from "./practice/image-tags-mutable";
import { initContainerRestarts } from "./practice/init-container-restarts";
import { logBufferSmall } from "./practice/log-buffer-small";
import { logBufferWithoutEffect } from "./practice/log-buffer-without-effect";
import { logConfigurationMissing } from "./practice/log-configuration-missing";
import { logGroupKeyMissing } from "./practice/log-group-key-missing";
import { logGroupMadeByDriver } from "./practice/log-group-made-by-driver";
import { logGroupNotManaged } from "./practice/log-group-not-managed";
import { logGroupsShared } from "./practice/log-groups-shared";
import { logModeBlocking } from "./practice/log-mode-blocking";
import { logModeImplicit } from "./practice/log-mode-implicit";
import { logRetentionMissing } from "./practice/log-retention-missing";
import { logRetentionShort } from "./practice/log-retention-short";
import { logRouterNotEssential } from "./practice/log-router-not-essential";
import { memoryLimitMissing } from "./practice/memory-limit-missing";
import { orphanedResource } from "./practice/orphaned-resource";
import { parameterMayExpire } from "./practice/parameter-may-expire";
import { parameterNotInStack } from "./practice/parameter-not-in-stack";
import { parameterTierIntelligent } from "./practice/parameter-tier-intelligent";
import { parameterTierOversized } from "./practice/parameter-tier-oversized";
import { parameterValueNearLimit } from "./practice/parameter-value-near-limit";
import { pidModeShared } from "./practice/pid-mode-shared";
import { platformVersionOld } from "./practice/platform-version-old";
import { portInTwoProtocols } from "./practice/port-in-two-protocols";
import { portProtocolHintWithoutName } from "./practice/port-protocol-hint-without-name";
import { proxyNotEssential } from "./practice/proxy-not-essential";
import { publicIpAssigned } from "./practice/public-ip-assigned";
import { restartPolicyMissing } from "./practice/restart-policy-missing";
import { rolePoliciesInConflict } from "./practice/role-policies-in-conflict";
import { rootFilesystemWritable } from "./practice/root-filesystem-writable";
import { samplingRuleTakesAll } from "./practice/sampling-rule-takes-all";
import { secureStringKeyMissing } from "./practice/secure-string-key-missing";
import { serviceConnectWithoutHeadroom } from "./practice/service-connect-without-headroom";
import { sidecarCpuShare } from "./practice/sidecar-cpu-share";
import { sidecarEssentialImplicit } from "./practice/sidecar-essential-implicit";
import { sidecarHealthCheckMissing } from "./practice/sidecar-health-check-missing";
import { sidecarMissing } from "./practice/sidecar-missing";
import { sidecarUnused } from "./practice/sidecar-unused";
import { startTimeoutMissing } from "./practice/start-timeout-missing";
import { statementWildcard } from "./practice/statement-wildcard";
import { stopTimeoutOrderLost } from "./practice/stop-timeout-order-lost";
import { systemControlConflict } from "./practice/system-control-conflict";
import { taskDefinitionSizeNearLimit } from "./practice/task-definition-size-near-limit";
import { taskMemoryOvercommitted } from "./practice/task-memory-overcommitted";
import { taskRoleIsExecutionRole } from "./practice/task-role-is-execution-role";
import { taskRolePermissionMissing } from "./practice/task-role-permission-missing";
import { taskRoleReadsInjectedSecrets } from "./practice/task-role-reads-injected-secrets";
import { taskRoleShared } from "./practice/task-role-shared";
import { telemetrySidecarEssential } from "./practice/telemetry-sidecar-essential";
import { traceSamplingMissing } from "./practice/trace-sampling-missing";
import { trustPolicyUnscoped } from "./practice/trust-policy-unscoped";
import { userRoot } from "./practice/user-root";
import { volumeUnused } from "./practice/volume-unused";
import { windowsCpuMissing } from "./practice/windows-cpu-missing";
import type { Rule } from "./rule";

/** Every rule, by kind and id. */
export const RULES: readonly Rule[] = [
  capabilityRefusedByFargate,
  capacityProviderBaseMultiple,
  capacityProviderWeightsZero,
  classicLoadBalancerRefused,
  collectorAuthenticatorMissing,
  collectorComponentId,
  collectorComponentUnknown,
  collectorConfigSyntax,
  collectorConnectorCycle,
  collectorConnectorIdTaken,
  collectorConnectorOneEnded,
  collectorExtensionMissing,
  collectorFieldType,
  collectorFieldUnknown,
  collectorHealthCheckNotEnabled,
  collectorListenerConflict,
  collectorPipelineIncomplete,
  collectorPipelineSignal,
  collectorPortTaken,
  collectorProcessorRepeated,
  collectorReferenceUndefined,
  collectorSectionForm,
  collectorSectionMissing,
  collectorSectionUnknown,
  collectorSettingConflict,
  collectorSettingForm,
  collectorSettingMissing,
  collectorSettingRange,
  collectorSignalUnsupported,
  collectorTelemetryConflict,
  collectorValueUnknown,
  collectorVariableName,
  containerCount,
  containerCpuNegative,
  containerMemoryMissing,
  containerNameDuplicate,
  containerNameInvalid,
  containerTimeoutRange,
  contributionToUnknownContainer,
  daemonStrategyRefused,
  dependsOnCompletionOfEssential,
  dependsOnConditionUnknown,
  dependsOnCycle,
  dependsOnHealthyWithoutHealthCheck,
  dependsOnUnknownContainer,
  deploymentCannotProgress,
  deploymentRefusedByController,
  ebsVolumeInvalid,
  efsAccessPointWithRootDirectory,
  efsWithoutTransitEncryption,
  environmentFileCount,
  environmentFileInvalid,
  environmentNameDuplicate,
  environmentNameEmpty,
  ephemeralStorageRange,
  executionRoleMissing,
  executionRolePermissionMissing,
  familyForm,
  fargateNetworkMode,
  fargateSizeInvalid,
  fargateSizeMissing,
  fieldRefusedByFargate,
  fieldRefusedByNetworkMode,
  fieldRefusedByWindows,
  fieldType,
  fileSystemMissing,
  filesAccessPointWithRootDirectory,
  filesWithoutTaskRole,
  firelensOptionInvalid,
  firelensOptionLineBreak,
  firelensOutputMissing,
  firelensPortTaken,
  firelensRouterDuplicate,
  firelensRouterMissing,
  firelensRouterOwnLogs,
  firelensRouterUnused,
  firelensTypeUnknown,
  fsxOnLinux,
  healthCheckCommandForm,
  healthCheckRange,
  hostPortInvalid,
  hostPortMismatch,
  hostPortReserved,
  imageForm,
  inferenceAcceleratorRemoved,
  inlinePolicyIncomplete,
  inlinePolicySize,
  launchTypeWithCapacityProviders,
  linkForm,
  linkToUnknownContainer,
  linuxParameterRange,
  loadBalancerPortUnknown,
  logDriverUnknown,
  logGroupClassUnknown,
  logGroupConflict,
  logGroupKeyForm,
  logGroupNameForm,
  logMultilineConflict,
  logOptionDuplicate,
  logOptionInvalid,
  logOptionMissing,
  logOptionUnknown,
  logRetentionUnknown,
  managedInstancesByLaunchType,
  managedPolicyCount,
  memoryBelowReservation,
  mountOfUndeclaredVolume,
  mountPathDuplicate,
  mountPathRelative,
  networkConfigurationMissing,
  networkConfigurationRefused,
  noEssentialContainer,
  parameterDescriptionLength,
  parameterInOtherRegion,
  parameterKeyUnused,
  parameterNameForm,
  parameterPoliciesInvalid,
  parameterSettingUnknown,
  parameterValueBraces,
  parameterValueSize,
  pidModeRefusedByFargate,
  placementConstraintCount,
  placementRefusedByFargate,
  policyDocumentForm,
  policyNameForm,
  portDuplicate,
  portForm,
  portNameDuplicate,
  portNameInvalid,
  portProtocolUnknown,
  portRangeCount,
  portRangeInHostMode,
  proxyPropertyMissing,
  proxyToUnknownContainer,
  repositoryCredentialsInvalid,
  resourceRequirementInvalid,
  restartPolicyRange,
  roleDescriptionForm,
  roleNameForm,
  roleNotTrustingTasks,
  rolePathForm,
  rolePolicyArnForm,
  roleReferenceForm,
  roleSessionRange,
  secretDocumentInEnvironment,
  secretReferenceInvalid,
  serviceConnectInvalid,
  serviceConnectPortUnknown,
  serviceConnectTimeoutRefused,
  serviceFieldMissing,
  serviceLaunchTypeIncompatible,
  serviceListCount,
  serviceNameForm,
  serviceNumberRange,
  serviceValueUnknown,
  serviceVolumeMismatch,
  statementAllowsEverything,
  systemControlOfHostNamespace,
  systemControlUnknown,
  tagCount,
  tagDuplicate,
  tagForm,
  taskCpuExceeded,
  taskCpuRange,
  taskDefinitionSize,
  taskMemoryExceeded,
  trafficShiftMismatch,
  trafficShiftRange,
  transitEncryptionPortRange,
  trustPolicyIncomplete,
  trustPolicySize,
  ulimitSoftAboveHard,
  valueUnknown,
  volumeAtLaunchMultiple,
  volumeNameDuplicate,
  volumeNameInvalid,
  volumeStorageMultiple,
  volumesFromUnknownContainer,
  windowsOnArm,
  windowsRefusedByFargate,
  workingDirectoryRelative,
  accessPointOfRoot,
  agentDuplicate,
  agentPortOpen,
  agentPortPublished,
  agentPortTaken,
  agentVersionSkew,
  alarmMissing,
  alarmWithoutAction,
  appMeshEnded,
  appMeshResource,
  applicationStartsBeforeSidecar,
  capabilityAdded,
  circuitBreakerOff,
  collectorBareVariable,
  collectorBatchMissing,
  collectorBatchNotLast,
  collectorComponentLeaving,
  collectorComponentUnused,
  collectorCredentialLiteral,
  collectorDebugExporter,
  collectorDistributionUnknown,
  collectorExporterInsecure,
  collectorExtensionNotEnabled,
  collectorHealthUnseen,
  collectorMemoryLimiterOrder,
  collectorReceiverExposed,
  collectorVariableUndefined,
  configurationChangeUnnoticed,
  containerInsightsOff,
  containerPrivileged,
  credentialInDocument,
  credentialInEnvironment,
  credentialInLogOptions,
  efsTransitUnencrypted,
  efsWithoutAccessControl,
  execLoggingOff,
  executeCommandEnabled,
  executeCommandWithReadonlyRoot,
  executeCommandWithoutInit,
  executionRoleExcess,
  executionRolePermissionExcess,
  executionRolePermissionUnseen,
  fieldUnknown,
  fileSystemNotEncrypted,
  firelensInitFileDuplicate,
  firelensInitImageMissing,
  firelensMatchGiven,
  firelensOptionUnknown,
  firelensOptionsMissing,
  firelensPortExposed,
  firelensRouterMemoryMissing,
  firelensRouterRestartInBridge,
  firelensRouterUser,
  firelensStartOrderLost,
  healthCheckExceedsStartTimeout,
  healthCheckNeedsShell,
  healthCheckShellArguments,
  healthCheckStartPeriodShort,
  healthCheckTimeoutAboveInterval,
  hostNamespace,
  hostPathSensitive,
  imageArchitectureMismatch,
  imageDebugVariant,
  imageDeprecated,
  imageDigestMissing,
  imageFromDockerHub,
  imageRegistryNotAllowed,
  imageTagFloating,
  imageTagsMutable,
  initContainerRestarts,
  logBufferSmall,
  logBufferWithoutEffect,
  logConfigurationMissing,
  logGroupKeyMissing,
  logGroupMadeByDriver,
  logGroupNotManaged,
  logGroupsShared,
  logModeBlocking,
  logModeImplicit,
  logRetentionMissing,
  logRetentionShort,
  logRouterNotEssential,
  memoryLimitMissing,
  orphanedResource,
  parameterMayExpire,
  parameterNotInStack,
  parameterTierIntelligent,
  parameterTierOversized,
  parameterValueNearLimit,
  pidModeShared,
  platformVersionOld,
  portInTwoProtocols,
  portProtocolHintWithoutName,
  proxyNotEssential,
  publicIpAssigned,
  restartPolicyMissing,
  rolePoliciesInConflict,
  rootFilesystemWritable,
  samplingRuleTakesAll,
  secureStringKeyMissing,
  serviceConnectWithoutHeadroom,
  sidecarCpuShare,
  sidecarEssentialImplicit,
  sidecarHealthCheckMissing,
  sidecarMissing,
  sidecarUnused,
  startTimeoutMissing,
  statementWildcard,
  stopTimeoutOrderLost,
  systemControlConflict,
  taskDefinitionSizeNearLimit,
  taskMemoryOvercommitted,
  taskRoleIsExecutionRole,
  taskRolePermissionMissing,
  taskRoleReadsInjectedSecrets,
  taskRoleShared,
  telemetrySidecarEssential,
  traceSamplingMissing,
  trustPolicyUnscoped,
  userRoot,
  volumeUnused,
  windowsCpuMissing,
];
