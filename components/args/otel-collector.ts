import type * as pulumi from "@pulumi/pulumi";
import type { AppCondition, DocumentDelivery } from "./constants";
import type { HealthCheckArgs, RestartPolicyArgs } from "./container";
import type { TypedSidecarArgs } from "./sidecars";

/**
 * An OpenTelemetry collector beside the application: AWS's distribution, ADOT, unless `image` says
 * otherwise. Its configuration is checked when the program runs, kept outside of the image and
 * rolled with the tasks; the task role may do what the configuration needs. `{}` receives OTLP and
 * X-Ray traces, and sends traces to X-Ray and metrics to CloudWatch.
 */
export interface OtelCollectorArgs extends TypedSidecarArgs {
  /** Name of the container. Default: `otel-collector`. */
  name?: string;
  /** Whether the whole task stops when the collector stops. Default: false. */
  essential?: boolean;
  /**
   * Seconds that containers waiting for the collector give it, from 2 to 120.
   * Default: 60 where the application waits for HEALTHY.
   */
  startTimeout?: number;
  /** Hard memory limit in MiB, also GOMEMLIMIT at 80 percent of it. Default: 512. */
  memory?: number;
  /** Memory in MiB kept free for the collector. Default: 128. */
  memoryReservation?: number;
  /** Whether the root file system is read-only. Default: true where ADOT writes no files and ECS Exec is off. */
  readonlyRootFilesystem?: boolean;
  /**
   * Health check that ECS runs inside the container. Default: ADOT's own, every 10 seconds, where
   * the configuration enables the extension `health_check`; images of others have none.
   */
  healthCheck?: HealthCheckArgs;
  /** Restarts the collector in place when it exits. Default: on, every 300 seconds at most. */
  restartPolicy?: RestartPolicyArgs;
  /** What the application waits for in the collector; NONE: it does not wait. Default: START. */
  appDependsOn?: AppCondition;
  /**
   * The collector's configuration as an object; values may be outputs. A key without a value
   * (`null`, from YAML and Go programs `{}`) is a component with its defaults. Not beside
   * `configYaml`. Default: see above.
   */
  config?: Record<string, any>;
  /** The collector's configuration as YAML or JSON text, delivered as it is. Not beside `config`. */
  configYaml?: pulumi.Input<string>;
  /**
   * Where the configuration is kept. `ssm`: a parameter, Standard up to 4096 bytes, Advanced (which
   * is charged) up to 8192. `environment`: the task definition, which holds 64 KiB in all; not for
   * secrets. `s3`: an object in `bucket`, which the collector itself fetches. `auto`: `ssm`, or
   * `environment` for a text that no parameter can hold and that is not secret. Default: `auto`.
   */
  delivery?: DocumentDelivery;
  /**
   * Name of the SSM parameter. One that ends in `/` is a prefix; a full name gives up the safety of
   * a rollback, because the old revision then reads the new text. Default: chosen by the component.
   */
  parameterName?: string;
  /**
   * KMS key (ARN, id or `alias/…`) that encrypts the configuration. In SSM the parameter is then a
   * SecureString under a fixed name, for S3 it must be an ARN. Default: AWS's own keys.
   */
  kmsKeyId?: pulumi.Input<string>;
  /** Name of the S3 bucket for the delivery `s3`. */
  bucket?: pulumi.Input<string>;
}
