import type { CloudRecord, CloudView } from "../cloud";
import { ProviderError } from "../errors";
import { alphanumeric, arn, uuid } from "../identifiers";
import {
  type Operation,
  type ProviderFunction,
  type ResourceType,
  type Service,
} from "../resource-type";
import { text } from "../values";
import { errors, fresh, nameOf } from "./support";

const SECRET = "aws:secretsmanager/secret:Secret";
const VERSION = "aws:secretsmanager/secretVersion:SecretVersion";

const secret: ResourceType = {
  tokens: [SECRET],
  defaults: { forceOverwriteReplicaSecret: false, recoveryWindowInDays: 30 },
  json: ["policy"],
  replaces: ["name", "namePrefix"],
  create: (operation) => {
    const name = nameOf(operation);
    refuseDuplicate(operation, name);
    // The six characters are part of the ARN's form, and a known trap of name-made ARNs.
    const id = fresh(operation, SECRET, (seed) =>
      arn(operation, "secretsmanager", `secret:${name}-${alphanumeric(6, seed)}`),
    );
    return { id, outputs: { name, arn: id } };
  },
};

const secretVersion: ResourceType = {
  tokens: [VERSION],
  replaces: ["secretId", "secretString", "secretBinary", "secretStringWoVersion"],
  create: (operation) => {
    const { cloud, inputs } = operation;
    const found = findSecret(cloud, String(inputs["secretId"]));
    if (!found) {
      throw errors("Secrets Manager", "Secrets Manager Secret Version")("creating", "", {
        ...{ operation: "PutSecretValue", code: "ResourceNotFoundException" },
        message: "Secrets Manager can't find the specified secret.",
      });
    }
    const id = fresh(operation, VERSION, (seed) => `${found.id}|terraform-${uuid(seed)}`);
    const versionId = id.slice(id.indexOf("|") + 1);
    const outputs = { arn: found.id, secretArn: found.id, versionId };
    return {
      id,
      outputs: { ...outputs, versionStages: inputs["versionStages"] ?? ["AWSCURRENT"] },
    };
  },
};

function refuseDuplicate({ cloud }: Operation, name: string): void {
  if (!cloud.list(SECRET).some((record) => record["name"] === name)) return;
  throw errors("Secrets Manager", "Secrets Manager Secret")("creating", name, {
    ...{ operation: "CreateSecret", code: "ResourceExistsException" },
    message: `The operation failed because the secret ${name} already exists.`,
  });
}

function findSecret(cloud: CloudView, nameOrArn: string): CloudRecord | undefined {
  return cloud.list(SECRET).find((record) => [record.id, record["name"]].includes(nameOrArn));
}

const getSecret: ProviderFunction = ({ args, cloud }) => {
  const wanted = text(args, "arn") ?? text(args, "name") ?? "";
  const found = findSecret(cloud, wanted);
  if (!found) {
    throw new ProviderError(`reading Secrets Manager Secret (${wanted}): couldn't find resource`);
  }
  const dates = { createdDate: "2024-01-01T00:00:00Z", lastChangedDate: "2024-01-01T00:00:00Z" };
  const texts = { description: found["description"] ?? "", kmsKeyId: found["kmsKeyId"] ?? "" };
  return { ...found, ...dates, ...texts, tags: found["tagsAll"] ?? {}, type: "" };
};

export const secretsmanager: Service = {
  types: [secret, secretVersion],
  functions: { "aws:secretsmanager/getSecret:getSecret": getSecret },
};
