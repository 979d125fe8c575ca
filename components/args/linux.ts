/** Linux settings of a container. Source: ECS API reference, LinuxParameters. */
export interface LinuxParametersArgs {
  /**
   * Whether an init process forwards signals and reaps processes. Default: true where ECS Exec is
   * on, else false.
   */
  initProcessEnabled?: boolean;
  /** Linux capabilities the container gains or loses. */
  capabilities?: CapabilitiesArgs;
  /** Temporary file systems in memory. */
  tmpfs?: TmpfsArgs[];
  /** Host devices. Fargate refuses them. */
  devices?: DeviceArgs[];
  /** Swap in MiB the container may use. Fargate refuses it. */
  maxSwap?: number;
  /** Swappiness from 0 to 100. Fargate refuses it. */
  swappiness?: number;
  /** Size of /dev/shm in MiB. Fargate refuses it. */
  sharedMemorySize?: number;
}

/** Linux capabilities a container gains or loses. */
export interface CapabilitiesArgs {
  /** Capabilities added to Docker's default set. Fargate accepts SYS_PTRACE only. */
  add?: string[];
  /** Capabilities dropped from Docker's default set; `ALL` drops them all. */
  drop?: string[];
}

/** A temporary file system in memory. */
export interface TmpfsArgs {
  /** Absolute path inside the container. */
  containerPath: string;
  /** Maximum size in MiB. */
  size: number;
  /** Mount options such as `noexec`. Default: none. */
  mountOptions?: string[];
}

/** A host device. Fargate refuses devices. */
export interface DeviceArgs {
  /** Path on the host. */
  hostPath: string;
  /** Path inside the container. Default: the host path. */
  containerPath?: string;
  /** Permissions out of read, write and mknod. Default: all. */
  permissions?: string[];
}

/** A resource limit of a container's processes. */
export interface UlimitArgs {
  /** Name of the limit, such as `nofile`. */
  name: string;
  /** Soft limit. */
  softLimit: number;
  /** Hard limit, not below the soft one. */
  hardLimit: number;
}

/** A kernel parameter. */
export interface SystemControlArgs {
  /** Name of the parameter, such as `net.core.somaxconn`. */
  namespace: string;
  /** Its value. */
  value: string;
}
