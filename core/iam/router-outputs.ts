import type { KnownAccount } from "./account";
import { allow, arn } from "./statement";
import type { IamStatement } from "./statement";

// What the outputs of Fluent Bit call with the task role. Source: Fluent Bit manual, 4.2.

/** The options of an output, with names and values in small letters; undefined where not known. */
export type OutputOptions = ReadonlyMap<string | undefined, string | undefined>;

const LOGS = ["logs:CreateLogStream", "logs:PutLogEvents"];

/** Outputs whose options name no resource that is known before. */
const ACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["cloudwatch", LOGS],
  ["cloudwatch_logs", LOGS],
  ["firehose", ["firehose:PutRecordBatch"]],
  ["kinesis", ["kinesis:PutRecords"]],
  ["kinesis_firehose", ["firehose:PutRecordBatch"]],
  ["kinesis_streams", ["kinesis:PutRecords"]],
  ["s3", ["s3:PutObject"]],
]);

const SEARCH = ["es", "opensearch"];

/** Options that name another role, which does it then. */
const ROLES = ["role_arn", "aws_role_arn"];

/** What fluent-bit takes for yes. */
const YES = ["on", "true", "yes"];

/** A domain's own name of its host: `search-orders-abc.eu-west-1.es.amazonaws.com`. */
const DOMAIN = /^(?:search|vpc)-(?<name>.+)-[a-z0-9]+\.(?<region>[a-z0-9-]+)\.es\.amazonaws\.com$/;

/** The statements that allow what an output does. */
export function outputStatements(
  output: string,
  options: OutputOptions,
  account: KnownAccount,
): IamStatement[] {
  if (ROLES.some((name) => options.has(name))) return [];
  if (SEARCH.includes(output)) return searching(options, account);
  const actions = ACTIONS.get(output);
  return actions === undefined ? [] : [allow(actions, ["*"])];
}

// Without AWS_Auth it sends a password; a serverless collection has policies of its own.
function searching(options: OutputOptions, account: KnownAccount): IamStatement[] {
  const isSigned = YES.includes(options.get("aws_auth") ?? "");
  if (!isSigned || options.has("aws_service_name")) return [];
  const { name = "*", region } = DOMAIN.exec(options.get("host") ?? "")?.groups ?? {};
  return [allow(["es:ESHttp*"], [arn(account, "es", `domain/${name}/*`, region)])];
}
