import { Faults } from "../../local-aws/faults";
import { ensureMetadata } from "../../local-aws/metadata/generate";
import { AwsProvider } from "../../local-aws/provider";
import { catalogueOf, tokensOf } from "../../local-aws/registry";
import { serve } from "../../local-aws/server";
import type { RunningServer } from "../../local-aws/server";

/** The stand-in for AWS in this process, for the engines that are told its port. */
export function serveAws(cloud: string, faults = new Faults()): Promise<RunningServer> {
  const catalogue = catalogueOf();
  const metadata = ensureMetadata(tokensOf(catalogue));
  return serve(() => new AwsProvider(catalogue, metadata, cloud, faults));
}
