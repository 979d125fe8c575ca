import { arn } from "../identifiers";
import { type ResourceType, type Service } from "../resource-type";
import { text } from "../values";
import { errors, matches, nameOf, oneOf } from "./support";

const RETENTION = [
  ...[0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731],
  ...[1096, 1827, 2192, 2557, 2922, 3288, 3653],
];

const logGroup: ResourceType = {
  tokens: ["aws:cloudwatch/logGroup:LogGroup"],
  defaults: { retentionInDays: 0, skipDestroy: false },
  replaces: ["name", "namePrefix", "logGroupClass"],
  check: (inputs) => [
    ...matches(inputs, "name", /^[.\-_/#A-Za-z0-9]{1,512}$/),
    ...matches(inputs, "kmsKeyId", /^arn:[\w-]+:kms:.+$/),
    ...oneOf(inputs, "retentionInDays", RETENTION),
    ...oneOf(inputs, "logGroupClass", ["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"]),
  ],
  create: (operation) => {
    const name = nameOf(operation);
    const logGroupClass = text(operation.inputs, "logGroupClass") ?? "STANDARD";
    const outputs = { name, arn: arn(operation, "logs", `log-group:${name}`), logGroupClass };
    return { id: name, outputs };
  },
  taken: (inputs) =>
    errors("CloudWatch Logs", "CloudWatch Logs Log Group")("creating", text(inputs, "name") ?? "", {
      operation: "CreateLogGroup",
      code: "ResourceAlreadyExistsException",
      message: "The specified log group already exists",
    }),
  remove: ({ record }) => (record["skipDestroy"] === true ? record : undefined),
};

const metricAlarm: ResourceType = {
  tokens: ["aws:cloudwatch/metricAlarm:MetricAlarm"],
  replaces: ["name"],
  create: (operation) => {
    const name = nameOf(operation);
    return { id: name, outputs: { name, arn: arn(operation, "cloudwatch", `alarm:${name}`) } };
  },
};

export const cloudwatch: Service = { types: [logGroup, metricAlarm] };
