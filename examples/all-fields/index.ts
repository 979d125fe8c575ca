import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import {
  AppProtocol,
  ContainerCondition,
  CpuArchitecture,
  EcsService,
  LogGroupClass,
  LogMode,
  OperatingSystemFamily,
  TransportProtocol,
} from "pulumi-ecs-sidecars";
import {
  clusterWithSpot,
  encryptionKey,
  environmentFile,
  loadBalancer,
  permissionsBoundary,
  pullThroughCache,
  secret,
  uploads,
} from "./infrastructure";
import { forward, web } from "./programs";

export = async () => {
  const config = new pulumi.Config();
  const { accountId } = await aws.getCallerIdentity();
  const { region } = await aws.getRegion();
  const vpc = await aws.ec2.getVpc({ default: true });
  const { ids: subnets } = await aws.ec2.getSubnets({
    filters: [{ name: "default-for-az", values: ["true"] }],
  });
  const place = { accountId, region, vpcId: vpc.id, subnets };

  const { cluster, capacity } = clusterWithSpot();
  const balancer = loadBalancer(place);
  const files = uploads(place);
  const cache = pullThroughCache(place);
  const key = encryptionKey(place);
  const settings = environmentFile();
  const sharedLogs = new aws.cloudwatch.LogGroup("shared", { retentionInDays: 30 });
  const timeZone = new aws.ssm.Parameter("time-zone", { type: "String", insecureValue: "UTC" });
  const currency = new aws.ssm.Parameter("currency", { type: "String", insecureValue: "EUR" });
  const database = secret("database", key, { password: placeholder(config, "databasePassword") });
  const splunk = secret("splunk", key, { token: placeholder(config, "splunkToken") });
  const dockerHub = secret("docker-hub", key, {
    username: config.get("dockerHubUser") ?? "nobody",
    password: placeholder(config, "dockerHubToken"),
  });

  const service = new EcsService(
    "web",
    {
      // ---- The service -------------------------------------------------------------------------
      cluster: cluster.arn,
      serviceName: "all-fields",
      desiredCount: 2,
      platformVersion: "1.4.0",
      enableExecuteCommand: true,
      forceNewDeployment: true, // also what secretValues and capacityProviders need
      availabilityZoneRebalancing: true,
      network: {
        subnets,
        // A group is made: out everywhere, in only from ingressSecurityGroups on port 8080.
        // Groups of yours instead: securityGroups: [...], without the next two lines.
        vpcId: vpc.id,
        ingressSecurityGroups: [balancer.securityGroup.id],
        assignPublicIp: true,
      },
      loadBalancers: [
        { targetGroupArn: balancer.targetGroup.arn, containerName: "web", containerPort: 8080 },
      ],
      healthCheckGracePeriodSeconds: 60,
      capacityProviders: [
        { capacityProvider: "FARGATE", base: 1, weight: 1 }, // one task that is never taken away
        { capacityProvider: "FARGATE_SPOT", weight: 3 },
      ],
      deployment: {
        minimumHealthyPercent: 50,
        maximumPercent: 200,
        circuitBreaker: true,
        rollback: true,
        waitForSteadyState: true,
        timeoutMinutes: 15,
      },

      // ---- The task ----------------------------------------------------------------------------
      family: "all-fields",
      retainRevisions: true,
      cpu: 1024,
      memory: 2048,
      ephemeralStorage: 30,
      runtimePlatform: {
        cpuArchitecture: CpuArchitecture.ARM64,
        operatingSystemFamily: OperatingSystemFamily.LINUX,
      },
      imageRegistry: cache.registry,
      tags: { team: "web", "cost-centre": "4711" },
      acknowledge: {
        "execute-command-with-readonly-root": "Nobody enters the forwarder.",
        "volume-unused": "Only the profiler mounts it, and that sidecar is not always there.",
      },
      volumes: {
        spool: {}, // scratch space of the task
        profiles: {},
        uploads: {
          efs: {
            fileSystemId: files.fileSystem.id,
            accessPointId: files.accessPoint.id,
            rootDirectory: "/", // beside an access point nothing else is possible
            iam: true,
            transitEncryptionPort: 20490,
          },
        },
      },
      logging: {
        retentionInDays: 14,
        kmsKeyId: key.arn,
        logGroupClass: LogGroupClass.STANDARD,
        retainOnDelete: false,
      },

      // ---- Its roles. Roles of yours instead: { arn }, and then nothing is attached to them -----
      taskRole: {
        path: "/ecs/",
        permissionsBoundary: permissionsBoundary().arn,
        managedPolicyArns: [aws.iam.ManagedPolicy.AWSXRayDaemonWriteAccess],
        kmsKeyArns: [key.arn],
        statements: [{ actions: ["ssm:GetParameter"], resources: [currency.arn] }],
      },
      executionRole: {
        path: "/ecs/",
        kmsKeyArns: [key.arn], // the secrets below are encrypted with it
        statements: [
          {
            sid: "PullGuardDutyAgent",
            actions: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
            resources: [`arn:aws:ecr:${region}:*:repository/aws-guardduty-agent-fargate`],
          },
        ],
      },

      // ---- The application ---------------------------------------------------------------------
      containerName: "web",
      container: {
        // What runs.
        image: `${cache.registry}/docker/library/node:22-alpine`,
        versionConsistency: "enabled",
        entryPoint: ["node"],
        command: ["-e", web],
        workingDirectory: "/home/node",
        user: "1000:1000",
        essential: true,

        // Its share of the task.
        cpu: 512,
        memory: 1024,
        memoryReservation: 512,

        // What it listens on.
        port: 8080,
        portMappings: [
          { containerPort: 9090, name: "metrics", appProtocol: AppProtocol.HTTP },
          { containerPortRange: "10000-10010", protocol: TransportProtocol.UDP },
        ],
        healthCheck: {
          command: ["CMD-SHELL", "wget -q -O - http://127.0.0.1:8080/ || exit 1"],
          interval: 15,
          timeout: 3,
          retries: 3,
          startPeriod: 30,
        },

        // What it knows: in the open, ...
        environment: { STAGE: pulumi.getStack() },
        environmentFiles: [settings.file.arn],
        // ... kept elsewhere, by parameter name, parameter ARN and secret ARN with a JSON key, ...
        secrets: {
          TIME_ZONE: timeZone.name,
          CURRENCY: currency.arn,
          DATABASE_PASSWORD: pulumi.interpolate`${database.arn}:password::`,
        },
        // ... and kept for you.
        secretValues: { API_TOKEN: placeholder(config, "apiToken") },
        documents: {
          FEATURES: { content: JSON.stringify({ search: true }) },
          MENU: { content: "home\nshop\n", parameterName: "/all-fields/web/" },
          LICENCE: {
            content: placeholder(config, "licence"),
            secret: true,
            kmsKeyId: key.arn,
          },
        },

        // What it sees of the disk.
        mountPoints: [
          { sourceVolume: "spool", containerPath: "/spool" },
          { sourceVolume: "uploads", containerPath: "/uploads", readOnly: false },
        ],

        // What it may do in AWS.
        permissions: [
          {
            sid: "ListReports",
            actions: ["s3:ListBucket"],
            resources: [settings.bucket.arn],
            conditions: { StringLike: { "s3:prefix": "reports/*" } },
          },
        ],

        // When it starts and how long it may take to stop.
        dependsOn: { prepare: ContainerCondition.SUCCESS },
        stopTimeout: 60,

        // What Linux grants it.
        linuxParameters: {
          initProcessEnabled: true,
          capabilities: { add: ["SYS_PTRACE"], drop: ["NET_RAW"] },
          tmpfs: [{ containerPath: "/tmp", size: 64, mountOptions: ["noexec"] }],
        },
        ulimits: [{ name: "nofile", softLimit: 4096, hardLimit: 65535 }],
        systemControls: [{ namespace: "net.ipv4.tcp_keepalive_time", value: "300" }],
        dockerLabels: { "com.example.owner": "web" },

        // Where its output goes.
        logging: {
          logGroupName: "/all-fields/web",
          retentionInDays: 90,
          kmsKeyId: key.arn,
          streamPrefix: "web",
          mode: LogMode.NON_BLOCKING,
          maxBufferSize: "50m",
          multilinePattern: "^\\S",
        },
      },

      // ---- The sidecars ------------------------------------------------------------------------
      sidecars: {
        // Exits before the application starts: the spool belongs to root until it ran.
        prepare: {
          image: "docker.io/library/busybox:1.37",
          credentialsParameter: dockerHub.arn, // Docker Hub limits pulls without a login
          command: ["chown", "1000:1000", "/spool"],
          essential: false,
          startTimeout: 30,
          mountPoints: [{ sourceVolume: "spool", containerPath: "/spool" }],
          logging: {
            createLogGroup: false,
            logGroupName: sharedLogs.name,
            mode: LogMode.BLOCKING,
            datetimeFormat: "%Y-%m-%d",
          },
        },
        // Hands the spool on. ECS Exec cannot enter it: its root file system is read-only.
        forwarder: {
          image: `${cache.registry}/docker/library/busybox:1.37`,
          command: ["sh", "-c", forward],
          essential: false,
          restartPolicy: { restartAttemptPeriod: 60, ignoredExitCodes: [0] },
          readonlyRootFilesystem: true,
          memoryReservation: 32,
          dependsOn: { prepare: "COMPLETE" },
          mountPoints: [{ sourceVolume: "spool", containerPath: "/spool", readOnly: true }],
          appDependsOn: ContainerCondition.START,
          appEnvironment: { SPOOL: "/spool" },
          logging: {
            driver: "splunk",
            options: {
              "splunk-url": "https://splunk.example.com:8088",
              "splunk-verify-connection": "false", // else the task needs Splunk to start
            },
            secretOptions: { "splunk-token": pulumi.interpolate`${splunk.arn}:token::` },
          },
        },
        // A shell to enter with ECS Exec. With stdin and a terminal it waits instead of ending.
        toolbox: {
          image: `${cache.registry}/docker/library/busybox:1.37`,
          command: ["sh"],
          interactive: true,
          pseudoTerminal: true,
          essential: false,
          dependsOn: { web: "HEALTHY" },
          overrides: { volumesFrom: [{ sourceContainer: "web", readOnly: true }] },
        },
      },
    },
    {
      // ECS refuses a target group without a listener and capacity the cluster does not have yet;
      // tasks need the mount targets and the cache.
      dependsOn: [balancer.listener, capacity, cache.rule, ...files.mountTargets],
    },
  );

  return {
    url: balancer.url,
    service: service.serviceArn,
    serviceName: service.serviceName,
    securityGroup: service.securityGroupId,
    taskDefinition: service.taskDefinitionArn,
    family: service.family,
    taskSize: { cpu: service.cpu, memory: service.memory },
    roles: { task: service.taskRoleArn, execution: service.executionRoleArn },
    logGroups: service.logGroupNames,
    parameters: service.parameterNames,
    requiredTaskPolicy: service.requiredTaskPolicy,
    requiredExecutionPolicy: service.requiredExecutionPolicy,
    // What the arguments cannot say is said to the resources themselves.
    serviceUrn: service.resources.service.urn,
  };
};

/** A secret of the stack's settings, or a placeholder so that the example runs without any. */
function placeholder(config: pulumi.Config, name: string): pulumi.Output<string> {
  return config.getSecret(name) ?? pulumi.secret(`replace-me: pulumi config set --secret ${name}`);
}
