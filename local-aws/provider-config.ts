import { checkInputs } from "./check";
import { ProviderError } from "./errors";
import { parseArn, type Place } from "./identifiers";
import type { Metadata } from "./metadata/model";
import type { Failure } from "./resource-type";
import { isUnknown, object, objects, parseJson, text, texts, type Props } from "./values";

const DEFAULT_ACCOUNT = "123456789012";
const DEFAULT_REGION = "us-east-1";

export interface ProviderConfig extends Place {
  defaultTags: Props;
  /** False while the region comes from a resource that does not exist yet. */
  isKnown: boolean;
}

/** Nested configuration travels as JSON text; gives it back as values. */
function decode(config: Props, metadata: Metadata): Props {
  const decoded = Object.entries(config).map(([key, value]) => {
    const isText = metadata.provider.properties[key] === "string";
    return [key, isText || isUnknown(value) ? value : (parseJson(value) ?? value)];
  });
  return Object.fromEntries(decoded) as Props;
}

export function checkConfig(config: Props, metadata: Metadata): Failure[] {
  const { version: _version, pluginDownloadURL: _url, ...own } = config;
  const { failures } = checkInputs(decode(own, metadata), metadata.provider, metadata);
  const region = text(config, "region");
  if (region !== undefined && !/^[a-z]{2,}(-[a-z]+)+-\d$/.test(region)) {
    failures.push({ property: "region", reason: `invalid AWS Region: ${region}` });
  }
  return failures;
}

export function readConfig(config: Props, metadata: Metadata): ProviderConfig {
  const decoded = decode(config, metadata);
  const place = { account: accountOf(decoded), region: text(decoded, "region") ?? DEFAULT_REGION };
  checkAccount(place.account, decoded);
  const tags = object(decoded, "defaultTags");
  return {
    ...place,
    defaultTags: object(tags, "tags"),
    isKnown: !isUnknown(decoded["region"]),
  };
}

/** The account of the last assumed role, as with real credentials. */
function accountOf(config: Props): string {
  const role = objects(config, "assumeRoles").at(-1);
  const assumed = role && parseArn(text(role, "roleArn") ?? "")?.account;
  return assumed ?? process.env["LOCAL_AWS_ACCOUNT"] ?? DEFAULT_ACCOUNT;
}

function checkAccount(account: string, config: Props): void {
  const allowed = texts(config, "allowedAccountIds");
  const isForbidden = texts(config, "forbiddenAccountIds").includes(account);
  if (isForbidden || (allowed.length > 0 && !allowed.includes(account))) {
    throw new ProviderError(`AWS account ID not allowed: ${account}`);
  }
}
