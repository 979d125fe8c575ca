import type { Part } from "./complete";

/** What some rules' cases leave out on purpose. */
export const LEFT_OUT: Readonly<Record<string, Part>> = {
  "container-memory-missing": "memory",
  "execution-role-missing": "role",
  "log-option-missing": "logging",
  "fargate-size-missing": "size",
  "fargate-network-mode": "awsvpc",
  "network-configuration-missing": "network",
  "firelens-router-missing": "router",
  "firelens-router-unused": "router",
  "load-balancer-port-unknown": "ports",
};

/** The rules that the stand-in knows too, and what it says to their invalid cases. */
export const BOTH: Readonly<Record<string, readonly string[]>> = {
  "capability-refused-by-fargate": [
    "ClientException: Fargate compatible task definitions do not support capability 'NET_ADMIN'.",
  ],
  "capacity-provider-base-multiple": [
    "InvalidParameterException: Only one capacity provider in a strategy can have a base.",
  ],
  "capacity-provider-weights-zero": [
    "InvalidParameterException: At least one capacity provider must have a weight greater than zero.",
  ],
  "classic-load-balancer-refused": [
    "InvalidParameterException: Classic Load Balancers are not supported with network mode awsvpc.",
  ],
  "container-count": ["ClientException: Too many containers."],
  "container-cpu-negative": ["ClientException: CPU must not be negative."],
  "container-memory-missing": [
    "ClientException: Invalid setting for container 'app'. At least one of 'memory' or 'memoryReservation' must be specified.",
  ],
  "container-name-duplicate": ["ClientException: Container name 'app' is used more than once."],
  "container-name-invalid": ["ClientException: Container.name contains invalid characters."],
  "container-timeout-range": [
    "ClientException: Container timeouts must be between 2 and 120 seconds on Fargate.",
  ],
  "daemon-strategy-refused": [
    "InvalidParameterException: The DAEMON scheduling strategy is not supported with FARGATE launch type.",
  ],
  "depends-on-completion-of-essential": [
    "ClientException: A dependency container with SUCCESS or COMPLETE condition cannot be an essential container",
  ],
  "depends-on-condition-unknown": [
    "ClientException: Invalid dependency condition 'STARTED'; it must be one of START, COMPLETE, SUCCESS, HEALTHY.",
  ],
  "depends-on-cycle": ["ClientException: Container dependencies should not have a cycle."],
  "depends-on-healthy-without-health-check": [
    "ClientException: Container 'proxy' must have a health check to be depended on as HEALTHY.",
  ],
  "depends-on-unknown-container": [
    "ClientException: Cannot depend on container + 'cahce' because it does not exist",
  ],
  "deployment-refused-by-controller": [
    "InvalidParameterException: Deployment circuit breaker is only supported with the ECS deployment controller.",
  ],
  "efs-access-point-with-root-directory": [
    'ClientException: When using an EFS access point, the root directory must either be set to "/" or be omitted.',
  ],
  "efs-without-transit-encryption": [
    "ClientException: Transit encryption must be enabled to use an EFS access point or IAM authorization.",
  ],
  "environment-file-count": ["ClientException: Too many environment files."],
  "environment-file-invalid": [
    "ClientException: An environment file must be of type s3 and the ARN of a file '.env'.",
  ],
  "environment-name-duplicate": [
    "ClientException: The secret name must be unique and not shared with any new or existing environment variables set on the container, such as 'DB_PASSWORD'.",
  ],
  "environment-name-empty": [
    "ClientException: The name of an environment variable should not be null or empty.",
  ],
  "ephemeral-storage-range": ["ClientException: Ephemeral storage must be between 21 and 200 GiB."],
  "execution-role-missing": [
    "ClientException: Fargate requires task definition to have execution role ARN to support log driver awslogs.",
  ],
  "family-form": ["invalid value for family: must match ^[\\w-]{1,255}$."],
  "fargate-network-mode": [
    "ClientException: Fargate only supports network mode 'awsvpc'.",
    "ClientException: Fargate only supports network mode 'awsvpc'.",
  ],
  "fargate-size-invalid": [
    "ClientException: No Fargate configuration exists for given values: 256 CPU, 4096 memory.",
    "ClientException: No Fargate configuration exists for given values: 300 CPU, 512 memory.",
  ],
  "fargate-size-missing": [
    "ClientException: Fargate requires that 'memory' be defined at the task level.",
  ],
  "field-refused-by-fargate": [
    "ClientException: Fargate compatible task definitions do not support privileged.",
    "ClientException: Fargate compatible task definitions do not support sourcePath.",
  ],
  "field-refused-by-network-mode": [
    "ClientException: Links are not supported when networkMode=awsvpc.",
  ],
  "file-system-missing": ["ClientException: EFS volume needs a fileSystemId."],
  "firelens-option-invalid": [
    "ClientException: Fargate compatible task definitions do not support config-file-type 's3'.",
  ],
  "firelens-router-missing": [
    "ClientException: When awsfirelens log driver is specified for a container, a firelens configuration object must be configured in one of the containers.",
  ],
  "firelens-router-unused": [
    "ClientException: When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver.",
  ],
  "firelens-type-unknown": ["ClientException: Invalid firelens type 'fluent-bit'."],
  "health-check-command-form": [
    "ClientException: The health check command of container 'app' must start with CMD or CMD-SHELL.",
    "ClientException: The health check command of container 'app' must start with CMD or CMD-SHELL.",
  ],
  "health-check-range": ["ClientException: Health check interval must be between 5 and 300."],
  "host-port-invalid": ["ClientException: A container port range has no host port."],
  "host-port-mismatch": [
    "ClientException: When networkMode=awsvpc, the host ports and container ports in port mappings must match.",
  ],
  "image-form": [
    "ClientException: Container.image contains invalid characters.",
    "ClientException: Container.image contains invalid characters.",
  ],
  "inline-policy-size": ["LimitExceeded: Maximum policy size of 10240 bytes exceeded for role web"],
  "launch-type-with-capacity-providers": [
    '"capacityProviderStrategies": conflicts with launchType.',
  ],
  "link-to-unknown-container": [
    "ClientException: Container 'app' refers to 'dta', which does not exist.",
  ],
  "load-balancer-port-unknown": [
    "InvalidParameterException: The container app did not have a container port 80 defined.",
  ],
  "log-driver-unknown": ["ClientException: Fargate does not support log driver fluentd."],
  "log-group-class-unknown": [
    'expected logGroupClass to be one of ["STANDARD" "INFREQUENT_ACCESS" "DELIVERY"], got INFREQUENT-ACCESS.',
  ],
  "log-group-key-form": ["invalid value for kmsKeyId: must match ^arn:[\\w-]+:kms:.+$."],
  "log-group-name-form": ["invalid value for name: must match ^[.\\-_/#A-Za-z0-9]{1,512}$."],
  "log-multiline-conflict": [
    "ClientException: Log driver awslogs takes awslogs-datetime-format or awslogs-multiline-pattern, not both.",
  ],
  "log-option-missing": [
    "ClientException: Log driver splunk requires options: splunk-token",
    "ClientException: Fargate requires log configuration options to include awslogs-stream-prefix to support log driver awslogs.",
  ],
  "log-option-unknown": [
    "ClientException: Log driver awslogs disallows options: awslogs-streamprefix",
  ],
  "log-retention-unknown": [
    "expected retentionInDays to be one of [0 1 3 5 7 14 30 60 90 120 150 180 365 400 545 731 1096 1827 2192 2557 2922 3288 3653], got 31.",
  ],
  "managed-instances-by-launch-type": [
    "InvalidParameterException: MANAGED_INSTANCES needs a capacity provider strategy.",
  ],
  "memory-below-reservation": [
    "ClientException: Invalid setting for container 'app'. 'memory' must be greater than 'memoryReservation'.",
  ],
  "mount-of-undeclared-volume": ["ClientException: Unknown volume 'dta'."],
  "network-configuration-missing": [
    "InvalidParameterException: Network Configuration must be provided when networkMode 'awsvpc' is specified.",
  ],
  "network-configuration-refused": [
    "InvalidParameterException: Network Configuration is not valid for the given networkMode of this task definition.",
  ],
  "no-essential-container": [
    "ClientException: At least one container in the task definition must be marked as essential.",
  ],
  "parameter-description-length": ["invalid value for description: must match ^[^]{0,1024}$."],
  "parameter-name-form": [
    'ValidationException: Parameter name: can\'t be prefixed with "aws" or "ssm" (case-insensitive).',
  ],
  "parameter-setting-unknown": [
    'expected type to be one of ["String" "StringList" "SecureString"], got secureString.',
  ],
  "parameter-value-braces": [
    'ValidationException: Parameter value: can\'t nest another parameter. Do not use "{{}}" in the value.',
  ],
  "parameter-value-size": [
    "ValidationException: Standard tier parameters support a maximum parameter value of 4096 characters. To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier.",
  ],
  "pid-mode-refused-by-fargate": [
    "ClientException: Fargate compatible task definitions do not support pidMode 'host'. The supported value for pidMode is 'task'.",
  ],
  "placement-constraint-count": ["ClientException: Too many placement constraints."],
  "placement-refused-by-fargate": [
    "InvalidParameterException: Placement strategies and constraints are not supported with FARGATE launch type.",
  ],
  "policy-name-form": ["invalid value for name: must match ^[\\w+=,.@-]{1,128}$."],
  "port-duplicate": ["ClientException: TCP host port '80' is mapped multiple times in task."],
  "port-form": ["ClientException: Container port must be between 1 and 65535."],
  "port-name-duplicate": ["ClientException: Port mapping name 'web' is used more than once."],
  "port-name-invalid": ["ClientException: Invalid port mapping name 'Web'."],
  "port-protocol-unknown": ["ClientException: Invalid protocol 'http'."],
  "port-range-count": ["ClientException: Too many port ranges."],
  "port-range-in-host-mode": [
    "ClientException: A container port range needs awsvpc or bridge mode.",
  ],
  "proxy-to-unknown-container": [
    "ClientException: Proxy configuration container 'envoy' does not exist.",
  ],
  "restart-policy-range": [
    "ClientException: Restart attempt period must be between 60 and 1800 seconds.",
  ],
  "role-description-form": [
    "invalid value for description: must match ^[\\t\\n\\r\\x20-\\x7e\\xa1-\\xff]{0,1000}$.",
  ],
  "role-name-form": ["invalid value for name: must match ^[\\w+=,.@-]{1,64}$."],
  "role-path-form": ["invalid value for path: must match ^(\\/|\\/[!-~]+\\/)$."],
  "role-policy-arn-form": [
    "invalid value for policyArn: must match ^arn:[\\w-]+:iam::(\\d{12}|aws):policy\\/.+$.",
  ],
  "role-session-range": [
    "expected maxSessionDuration to be in the range (3600 - 43200), got 1800.",
  ],
  "service-connect-port-unknown": [
    "InvalidParameterException: portName 'wed' is not defined in the task definition.",
  ],
  "service-launch-type-incompatible": [
    "InvalidParameterException: Task definition does not support launch_type FARGATE.",
  ],
  "service-list-count": ["InvalidParameterException: securityGroups can have at most 5 items."],
  "service-name-form": ["invalid value for name: must match ^[\\w-]{1,255}$."],
  "service-number-range": ["InvalidParameterException: maximumPercent must be at least 100."],
  "service-value-unknown": [
    'expected schedulingStrategy to be one of ["REPLICA" "DAEMON"], got replica.',
  ],
  "task-cpu-exceeded": [
    "ClientException: The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
  ],
  "task-cpu-range": ["ClientException: Invalid 'cpu' setting for task."],
  "task-definition-size": [
    "ClientException: Actual length: '65768'. Max allowed length is '65536' bytes.",
  ],
  "task-memory-exceeded": [
    "ClientException: The total memory reserved by all containers must not be greater than the value of the task 'memory'.",
    "ClientException: The 'memory' setting for container 'app' is greater than for the task.",
  ],
  "transit-encryption-port-range": ["ClientException: Invalid transit encryption port."],
  "ulimit-soft-above-hard": [
    "ClientException: Invalid ulimit 'nofile': the soft limit must not be above the hard limit.",
  ],
  "value-unknown": [
    'expected requiresCompatibilities to be one of ["EC2" "FARGATE" "EXTERNAL" "MANAGED_INSTANCES"], got fargate.',
  ],
  "volume-at-launch-multiple": ["ClientException: Only one volume can be configured at launch."],
  "volume-name-duplicate": ["ClientException: Volume name 'a' is used more than once."],
  "volume-name-invalid": ["ClientException: Volume.name contains invalid characters."],
  "volume-storage-multiple": ["ClientException: Volume 'a' has more than one kind of storage."],
  "volumes-from-unknown-container": [
    "ClientException: Container 'app' refers to 'dta', which does not exist.",
  ],
};
