// Images whose publishers ended them or are about to. Checked 2026-11-21.

export interface DeprecatedImage {
  /** The program in messages. */
  readonly name: string;
  /** The path of the repository, without registry and tag. */
  readonly repository: RegExp;
  /** Absent means every tag. */
  readonly tag?: RegExp;
  /** What holds since when, as the end of a sentence about the image. */
  readonly state: string;
  /** What takes its place, as the object of "Use". */
  readonly replacement: string;
  readonly source: string;
}

export const DEPRECATED_IMAGES: readonly DeprecatedImage[] = [
  {
    name: "X-Ray daemon",
    repository: /(^|\/)aws-xray-daemon$/,
    state: "gets security fixes only since 2026-02-25, and none from 2027-02-25 on",
    replacement: "the OpenTelemetry collector (ADOT) or the CloudWatch agent",
    source: "https://docs.aws.amazon.com/xray/latest/devguide/xray-daemon-eos.html",
  },
  {
    name: "AWS for Fluent Bit 2",
    repository: /(^|\/)aws-for-fluent-bit$/,
    // The tag "stable" still is of version 2.
    tag: /^(init-|debug-)*(2($|\.)|stable$)/,
    state: "was ended by AWS on 2026-06-30",
    replacement: "a version 3 of the same image",
    source: "https://github.com/aws/aws-for-fluent-bit/issues/1181",
  },
  {
    name: "App Mesh's Envoy",
    repository: /(^|\/)aws-appmesh-envoy$/,
    state: "was ended by AWS on 2026-09-30, with App Mesh",
    replacement: "Service Connect or VPC Lattice",
    source: "https://docs.aws.amazon.com/app-mesh/latest/userguide/what-is-app-mesh.html",
  },
  {
    name: "Grafana Agent",
    repository: /(^|\/)grafana\/agent$/,
    state: "was ended by Grafana Labs on 2025-11-01",
    replacement: "Grafana Alloy",
    source: "https://grafana.com/docs/agent/latest/flow/tasks/migrate/",
  },
];
