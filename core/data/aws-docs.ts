// Pages the rules stand on, once.
const GUIDE = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/";
const API = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/";
const IAM = "https://docs.aws.amazon.com/IAM/latest/";
const LOGS = "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/";

export const AWS_DOCS = {
  containerDefinition: `${API}API_ContainerDefinition.html`,
  containerDependency: `${API}API_ContainerDependency.html`,
  createService: `${API}API_CreateService.html`,
  capacityProviderStrategy: `${API}API_CapacityProviderStrategyItem.html`,
  awsVpcConfiguration: `${API}API_AwsVpcConfiguration.html`,
  canaryConfiguration: `${API}API_CanaryConfiguration.html`,
  serviceConnect: `${API}API_ServiceConnectConfiguration.html`,
  serviceConnectService: `${API}API_ServiceConnectService.html`,
  serviceRegistry: `${API}API_ServiceRegistry.html`,
  managedEbsVolume: `${API}API_ServiceManagedEBSVolumeConfiguration.html`,
  serviceVolume: `${API}API_ServiceVolumeConfiguration.html`,
  deployment: `${API}API_DeploymentConfiguration.html`,
  efsVolume: `${API}API_EFSVolumeConfiguration.html`,
  fargateSizes: `${GUIDE}fargate-tasks-services.html`,
  healthCheck: `${API}API_HealthCheck.html`,
  iamActions:
    "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html",
  loadBalancer: `${API}API_LoadBalancer.html`,
  parameterTiers:
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-advanced-parameters.html",
  logGroup:
    "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html",
  portMapping: `${API}API_PortMapping.html`,
  iamArns: `${IAM}UserGuide/reference_identifiers.html`,
  iamPolicyElements: `${IAM}UserGuide/reference_policies_elements.html`,
  iamQuotas: `${IAM}UserGuide/reference_iam-quotas.html`,
  createRole: `${IAM}APIReference/API_CreateRole.html`,
  putRolePolicy: `${IAM}APIReference/API_PutRolePolicy.html`,
  trustPolicy: `${IAM}UserGuide/id_roles_create_for-service.html`,
  taskRole: `${GUIDE}task-iam-roles.html`,
  putRetentionPolicy: `${LOGS}API_PutRetentionPolicy.html`,
  parameterNames:
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html",
  parameterPolicies:
    "https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-policies.html",
  putParameter:
    "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html",
  secret: `${API}API_Secret.html`,
  secretsInTasks: `${GUIDE}specifying-sensitive-data.html`,
  taskDefinition: `${API}API_RegisterTaskDefinition.html`,
  volume: `${API}API_Volume.html`,
  restartPolicy: `${API}API_ContainerRestartPolicy.html`,
  logConfiguration: `${API}API_LogConfiguration.html`,
  firelensConfiguration: `${API}API_FirelensConfiguration.html`,
  environmentFile: `${API}API_EnvironmentFile.html`,
  repositoryCredentials: `${API}API_RepositoryCredentials.html`,
  executionRole: `${GUIDE}task_execution_IAM_role.html`,
  keyValuePair: `${API}API_KeyValuePair.html`,
  firelens: `${GUIDE}using_firelens.html`,
  firelensTaskDefinition: `${GUIDE}firelens-taskdef.html`,
  linuxParameters: `${API}API_LinuxParameters.html`,
  kernelCapabilities: `${API}API_KernelCapabilities.html`,
  tag: `${API}API_Tag.html`,
  ulimit: `${API}API_Ulimit.html`,
  systemControl: `${API}API_SystemControl.html`,
  runtimePlatform: `${API}API_RuntimePlatform.html`,
  ecsExec: `${GUIDE}ecs-exec.html`,
  proxyConfiguration: `${API}API_ProxyConfiguration.html`,
  ephemeralStorage: `${API}API_EphemeralStorage.html`,
  fargate: `${GUIDE}fargate-tasks-services.html`,
  windows: `${GUIDE}windows-considerations.html`,
  volumeFrom: `${API}API_VolumeFrom.html`,
  mountPoint: `${API}API_MountPoint.html`,
  executeCommand: `${GUIDE}ecs-exec.html`,
  s3FilesVolume: `${API}API_S3FilesVolumeConfiguration.html`,
  secretsInVariables: `${GUIDE}secrets-envvar-secrets-manager.html`,
} as const;
