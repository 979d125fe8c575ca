// One plain literal object per enumeration: Pulumi's schema inference reads nothing else as an enum.

/** When a container that depends on another one may start. */
export const ContainerCondition = {
  /** The dependency has started. */
  START: "START",
  /** The dependency has exited, with any exit code. It must not be essential. */
  COMPLETE: "COMPLETE",
  /** The dependency has exited with code 0. It must not be essential. */
  SUCCESS: "SUCCESS",
  /** The dependency's container health check has passed. It must have a health check. */
  HEALTHY: "HEALTHY",
} as const;
/** When a container that depends on another one may start. */
export type ContainerCondition = (typeof ContainerCondition)[keyof typeof ContainerCondition];

/** What the application waits for in a typed sidecar. */
export const AppCondition = {
  /** The application does not wait. */
  NONE: "NONE",
  /** The sidecar has started. */
  START: "START",
  /** The sidecar has exited, with any exit code. */
  COMPLETE: "COMPLETE",
  /** The sidecar has exited with code 0. */
  SUCCESS: "SUCCESS",
  /** The sidecar's health check has passed. */
  HEALTHY: "HEALTHY",
} as const;
/** What the application waits for in a typed sidecar. */
export type AppCondition = (typeof AppCondition)[keyof typeof AppCondition];

/** Where a configuration is kept. */
export const DocumentDelivery = {
  /** In a parameter, or in the task definition where no parameter can hold it. */
  AUTO: "auto",
  /** In an SSM parameter. */
  SSM: "ssm",
  /** In the task definition. */
  ENVIRONMENT: "environment",
  /** In an S3 object. */
  S3: "s3",
} as const;
/** Where a configuration is kept. */
export type DocumentDelivery = (typeof DocumentDelivery)[keyof typeof DocumentDelivery];

/** Program of a log router. */
export const LogRouterType = {
  /** Fluent Bit. */
  FLUENTBIT: "fluentbit",
  /** Fluentd. */
  FLUENTD: "fluentd",
} as const;
/** Program of a log router. */
export type LogRouterType = (typeof LogRouterType)[keyof typeof LogRouterType];

/** Transport protocol of a port mapping. */
export const TransportProtocol = { TCP: "tcp", UDP: "udp" } as const;
/** Transport protocol of a port mapping. */
export type TransportProtocol = (typeof TransportProtocol)[keyof typeof TransportProtocol];

/** Application protocol of a named port, used by Service Connect. */
export const AppProtocol = { HTTP: "http", HTTP2: "http2", GRPC: "grpc" } as const;
/** Application protocol of a named port, used by Service Connect. */
export type AppProtocol = (typeof AppProtocol)[keyof typeof AppProtocol];

/** CPU architecture of the task. */
export const CpuArchitecture = { X86_64: "X86_64", ARM64: "ARM64" } as const;
/** CPU architecture of the task. */
export type CpuArchitecture = (typeof CpuArchitecture)[keyof typeof CpuArchitecture];

/** Operating system of the task, as Fargate names it. */
export const OperatingSystemFamily = {
  LINUX: "LINUX",
  WINDOWS_SERVER_2019_FULL: "WINDOWS_SERVER_2019_FULL",
  WINDOWS_SERVER_2019_CORE: "WINDOWS_SERVER_2019_CORE",
  WINDOWS_SERVER_2022_FULL: "WINDOWS_SERVER_2022_FULL",
  WINDOWS_SERVER_2022_CORE: "WINDOWS_SERVER_2022_CORE",
} as const;
/** Operating system of the task, as Fargate names it. */
export type OperatingSystemFamily =
  (typeof OperatingSystemFamily)[keyof typeof OperatingSystemFamily];

/** What happens to the application's output when CloudWatch Logs cannot keep up. */
export const LogMode = {
  /** Lines wait in a buffer; a full buffer drops lines, the application goes on. */
  NON_BLOCKING: "non-blocking",
  /** Nothing is dropped; a write to stdout may block the application. */
  BLOCKING: "blocking",
} as const;
/** What happens to the application's output when CloudWatch Logs cannot keep up. */
export type LogMode = (typeof LogMode)[keyof typeof LogMode];

/** Storage class of a CloudWatch log group. It cannot be changed later. */
export const LogGroupClass = {
  STANDARD: "STANDARD",
  INFREQUENT_ACCESS: "INFREQUENT_ACCESS",
  DELIVERY: "DELIVERY",
} as const;
/** Storage class of a CloudWatch log group. It cannot be changed later. */
export type LogGroupClass = (typeof LogGroupClass)[keyof typeof LogGroupClass];
