import type { CloudRecord, CloudView } from "../cloud";
import { ProviderError } from "../errors";
import { arn, parseArn, uuid, type Place } from "../identifiers";
import { type ProviderFunction, type ResourceType, type Service } from "../resource-type";
import { text } from "../values";
import { errors, fresh, jsonPolicy, matches, nameOf } from "./support";

const KEY = "aws:kms/key:Key";
const ALIAS = "aws:kms/alias:Alias";

const key: ResourceType = {
  tokens: [KEY],
  defaults: {
    ...{ bypassPolicyLockoutSafetyCheck: false, customerMasterKeySpec: "SYMMETRIC_DEFAULT" },
    ...{ enableKeyRotation: false, isEnabled: true, keyUsage: "ENCRYPT_DECRYPT" },
  },
  json: ["policy"],
  replaces: ["customerMasterKeySpec", "keyUsage", "multiRegion", "customKeyStoreId", "xksKeyId"],
  check: (inputs) => jsonPolicy(inputs, "policy"),
  create: (operation) => {
    const id = fresh(operation, KEY, (seed) => uuid(seed));
    return { id, outputs: { arn: arn(operation, "kms", `key/${id}`), keyId: id } };
  },
};

const alias: ResourceType = {
  tokens: [ALIAS],
  naming: { property: "name", maxLength: 256, adapt: (name) => `alias/${name}` },
  replaces: ["name", "namePrefix"],
  check: (inputs) => matches(inputs, "name", /^alias\/[\w/-]+$/),
  create: (operation) => {
    const name = nameOf(operation);
    const target = findKey(operation, operation.cloud, String(operation.inputs["targetKeyId"]));
    const outputs = { name, arn: arn(operation, "kms", name), targetKeyArn: target["arn"] };
    return { id: name, outputs };
  },
  taken: (inputs) =>
    errors("KMS", "KMS Alias")("creating", text(inputs, "name") ?? "", {
      ...{ operation: "CreateAlias", code: "AlreadyExistsException" },
      message: `An alias with the name ${text(inputs, "name") ?? ""} already exists`,
    }),
};

/** A key by id, ARN or alias. AWS's own keys, `alias/aws/…`, exist always. */
function findKey(place: Place, cloud: CloudView, wanted: string): CloudRecord {
  const name = parseArn(wanted)?.resource.replace(/^key\//, "") ?? wanted;
  const target = cloud.get(ALIAS, name)?.["targetKeyId"];
  const id = typeof target === "string" ? target : name;
  const found = cloud.list(KEY).find((record) => [record.id, record["arn"]].includes(id));
  if (found) return found;
  if (name.startsWith("alias/aws/")) return managedKey(place, name);
  throw new ProviderError(
    `reading KMS Key (${wanted}): NotFoundException: Key '${wanted}' does not exist`,
  );
}

function managedKey(place: Place, name: string): CloudRecord {
  const id = uuid(place.account, place.region, name);
  const keyArn = arn(place, "kms", `key/${id}`);
  return { id, arn: keyArn, keyId: id, keyManager: "AWS", description: `Default key of ${name}` };
}

const getKey: ProviderFunction = (call) => {
  const found = findKey(call, call.cloud, String(call.args["keyId"]));
  const isEnabled = found["isEnabled"] !== false;
  return {
    ...call.args,
    ...{ id: found.id, arn: found["arn"], description: found["description"] ?? "" },
    ...{ awsAccountId: call.account, enabled: isEnabled, region: call.region },
    keyManager: found["keyManager"] ?? "CUSTOMER",
    keyState: isEnabled ? "Enabled" : "Disabled",
    keyUsage: found["keyUsage"] ?? "ENCRYPT_DECRYPT",
    ...{ keySpec: "SYMMETRIC_DEFAULT", customerMasterKeySpec: "SYMMETRIC_DEFAULT" },
    ...{ multiRegion: found["multiRegion"] === true, origin: "AWS_KMS" },
  };
};

const getAlias: ProviderFunction = (call) => {
  const name = String(call.args["name"]);
  if (!call.cloud.get(ALIAS, name) && !name.startsWith("alias/aws/")) {
    throw new ProviderError(`reading KMS Alias (${name}): couldn't find resource`);
  }
  const target = findKey(call, call.cloud, name);
  const aliasArn = arn(call, "kms", name);
  const targets = { targetKeyArn: target["arn"], targetKeyId: target.id };
  return { arn: aliasArn, id: aliasArn, name, region: call.region, ...targets };
};

export const kms: Service = {
  types: [key, alias],
  functions: { "aws:kms/getKey:getKey": getKey, "aws:kms/getAlias:getAlias": getAlias },
};
