// Checked 2026-11-21. Source: Amazon ECS API reference, the "Valid Values" of each field.

/** Values of fields that have a closed list of them. */
export const VALUES = {
  capability: [
    ...["ALL", "AUDIT_CONTROL", "AUDIT_WRITE", "BLOCK_SUSPEND", "CHOWN", "DAC_OVERRIDE"],
    ...["DAC_READ_SEARCH", "FOWNER", "FSETID", "IPC_LOCK", "IPC_OWNER", "KILL", "LEASE"],
    ...["LINUX_IMMUTABLE", "MAC_ADMIN", "MAC_OVERRIDE", "MKNOD", "NET_ADMIN", "NET_BIND_SERVICE"],
    ...["NET_BROADCAST", "NET_RAW", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_ADMIN"],
    ...["SYS_BOOT", "SYS_CHROOT", "SYS_MODULE", "SYS_NICE", "SYS_PACCT", "SYS_PTRACE"],
    ...["SYS_RAWIO", "SYS_RESOURCE", "SYS_TIME", "SYS_TTY_CONFIG", "SYSLOG", "WAKE_ALARM"],
  ],
  availabilityZoneRebalancing: ["ENABLED", "DISABLED"],
  cpuArchitecture: ["X86_64", "ARM64"],
  deploymentController: ["ECS", "CODE_DEPLOY", "EXTERNAL"],
  deploymentStrategy: ["ROLLING", "BLUE_GREEN", "LINEAR", "CANARY"],
  ebsVolumeType: ["gp2", "gp3", "io1", "io2", "st1", "sc1", "standard"],
  filesystemType: ["ext3", "ext4", "xfs", "ntfs"],
  ipcMode: ["host", "task", "none"],
  launchType: ["EC2", "FARGATE", "EXTERNAL", "MANAGED_INSTANCES"],
  networkMode: ["awsvpc", "bridge", "host", "none"],
  operatingSystemFamily: [
    "LINUX",
    ...["WINDOWS_SERVER_2016_FULL", "WINDOWS_SERVER_2004_CORE", "WINDOWS_SERVER_20H2_CORE"],
    ...["WINDOWS_SERVER_2019_CORE", "WINDOWS_SERVER_2019_FULL"],
    ...["WINDOWS_SERVER_2022_CORE", "WINDOWS_SERVER_2022_FULL"],
    ...["WINDOWS_SERVER_2025_CORE", "WINDOWS_SERVER_2025_FULL"],
  ],
  pidMode: ["host", "task"],
  placementConstraint: ["distinctInstance", "memberOf"],
  placementStrategy: ["random", "spread", "binpack"],
  propagateTags: ["TASK_DEFINITION", "SERVICE", "NONE"],
  proxyType: ["APPMESH"],
  publicIp: ["ENABLED", "DISABLED"],
  schedulingStrategy: ["REPLICA", "DAEMON"],
  threshold: ["COUNT", "BOUNDED_PERCENT", "UNBOUNDED_PERCENT"],
  ulimit: [
    ...["core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile"],
    ...["nproc", "rss", "rtprio", "rttime", "sigpending", "stack"],
  ],
  versionConsistency: ["enabled", "disabled"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
