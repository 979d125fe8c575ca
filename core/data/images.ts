// Images of the agents that typed sidecars run, pinned: a moving tag changes what runs without a
// change here. Repositories are below ECR Public, or below `imageRegistry`.

/** An agent's image. */
export interface AgentImage {
  readonly repository: string;
  readonly tag: string;
  /** The day somebody looked whether there is a newer one. */
  readonly checked: string;
}

/** Where the images come from unless told otherwise: no account, no pull limit from AWS. */
export const PUBLIC_REGISTRY = "public.ecr.aws";

/** Source: github.com/aws-observability/aws-otel-collector, releases. */
export const OTEL_COLLECTOR_IMAGE: AgentImage = {
  repository: "aws-observability/aws-otel-collector",
  tag: "v0.49.0",
  checked: "2026-11-21",
};

/** Source: github.com/aws/aws-for-fluent-bit, releases and issues. */
export const FLUENT_BIT_IMAGE: AgentImage = {
  repository: "aws-observability/aws-for-fluent-bit",
  tag: "3.4.16",
  checked: "2026-11-21",
};

/** The same with the program that puts several configurations together; newest seen in use. */
export const FLUENT_BIT_INIT_IMAGE: AgentImage = {
  repository: "aws-observability/aws-for-fluent-bit",
  tag: "init-3.4.14",
  checked: "2026-11-21",
};
