// Pages the rules stand on, once.
const GUIDE = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/";
const API = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/";

export const AWS_DOCS = {
  containerDefinition: `${API}API_ContainerDefinition.html`,
  containerDependency: `${API}API_ContainerDependency.html`,
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
  putParameter:
    "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html",
  secret: `${API}API_Secret.html`,
  secretsInTasks: `${GUIDE}specifying-sensitive-data.html`,
  taskDefinition: `${API}API_RegisterTaskDefinition.html`,
  volume: `${API}API_Volume.html`,
} as const;
