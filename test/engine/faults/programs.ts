import * as pulumi from "@pulumi/pulumi";
import type { OtelCollectorArgs, SidecarArgs } from "../../../components";
import type { Program } from "../../support/program-server";
import { serviceProgram } from "../../support/program";

const image = "public.ecr.aws/docker/library/busybox:1.36";

const tracesOnly = {
  receivers: { otlp: { protocols: { grpc: {} } } },
  processors: { memory_limiter: { check_interval: "1s", limit_percentage: 80 } },
  exporters: { awsxray: {} },
  service: {
    pipelines: {
      traces: { receivers: ["otlp"], processors: ["memory_limiter"], exporters: ["awsxray"] },
    },
  },
};

/** A sidecar with all that is made for one. */
function sidecar(word: string): SidecarArgs {
  return {
    image,
    documents: { RULES: { content: word } },
    secretValues: { TOKEN: pulumi.secret(word) },
    permissions: allow(word),
  };
}

function allow(word: string) {
  return [{ actions: ["s3:GetObject"], resources: [`arn:aws:s3:::shop/${word}`] }];
}

function program(
  tag: string,
  word: string,
  changing: { sidecars: Record<string, SidecarArgs>; otelCollector: OtelCollectorArgs },
): Program {
  return serviceProgram(() => ({
    container: {
      image: `public.ecr.aws/docker/library/busybox:${tag}`,
      documents: { CONFIG: { content: word } },
      secretValues: { PASSWORD: pulumi.secret(word) },
      permissions: allow(word),
    },
    ...changing,
    sidecars: { stays: { image }, ...changing.sidecars },
  }));
}

/** A service with everything that this package makes for one. */
export const BEFORE = program("1.36", "one", {
  sidecars: { goes: sidecar("goes") },
  otelCollector: {},
});

/** The same with another image, text, secret, permission, sidecar and collector configuration. */
export const AFTER = program("1.37", "two", {
  sidecars: { comes: sidecar("comes") },
  otelCollector: { config: tracesOnly },
});
