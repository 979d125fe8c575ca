import { arn } from "../identifiers";
import { type ResourceType, type Service } from "../resource-type";
import { text } from "../values";
import { errors, nameOf } from "./support";

const table: ResourceType = {
  tokens: ["aws:dynamodb/table:Table"],
  defaults: { billingMode: "PROVISIONED", deletionProtectionEnabled: false },
  replaces: [
    "name",
    "hashKey",
    "rangeKey",
    "localSecondaryIndexes",
    "importTable",
    "restoreBackupArn",
    "restoreDateTime",
    "restoreSourceName",
    "restoreSourceTableArn",
    "restoreToLatestTime",
  ],
  create: (operation) => {
    const name = nameOf(operation);
    return { id: name, outputs: { name, arn: arn(operation, "dynamodb", `table/${name}`) } };
  },
  taken: (inputs) =>
    errors("DynamoDB", "DynamoDB Table")("creating", text(inputs, "name") ?? "", {
      ...{ operation: "CreateTable", code: "ResourceInUseException" },
      message: `Table already exists: ${text(inputs, "name") ?? ""}`,
    }),
};

export const dynamodb: Service = { types: [table] };
