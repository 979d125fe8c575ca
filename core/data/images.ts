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
