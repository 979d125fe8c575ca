import { readMetadata } from "./metadata/cache";
import { AwsProvider } from "./provider";
import { catalogueOf, tokensOf } from "./registry";
import { start } from "./start";

const catalogue = catalogueOf();
const metadata = readMetadata(tokensOf(catalogue));
if (metadata) {
  void start(() => new AwsProvider(catalogue, metadata));
} else {
  console.error('local-aws (not AWS): bin/metadata.json is missing or old; run "make setup".');
  process.exitCode = 1;
}
