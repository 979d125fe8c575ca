import { arn, dnsSuffixOf } from "../identifiers";
import { type ResourceType, type Service } from "../resource-type";
import { text } from "../values";
import { errors, nameOf } from "./support";

const topic: ResourceType = {
  tokens: ["aws:sns/topic:Topic"],
  naming: { property: "name", maxLength: 256 },
  json: ["policy", "deliveryPolicy"],
  replaces: ["name", "namePrefix", "fifoTopic"],
  create: (operation) => {
    const name = nameOf(operation);
    const id = arn(operation, "sns", name);
    return { id, outputs: { name, arn: id, owner: operation.account } };
  },
};

const queue: ResourceType = {
  tokens: ["aws:sqs/queue:Queue"],
  naming: { property: "name", maxLength: 80 },
  defaults: {
    ...{ delaySeconds: 0, maxMessageSize: 262144, messageRetentionSeconds: 345600 },
    ...{ receiveWaitTimeSeconds: 0, visibilityTimeoutSeconds: 30 },
  },
  json: ["policy", "redrivePolicy", "redriveAllowPolicy"],
  replaces: ["name", "namePrefix", "fifoQueue"],
  create: (operation) => {
    const { account, region } = operation;
    const name = nameOf(operation);
    const url = `https://sqs.${region}.${dnsSuffixOf(region)}/${account}/${name}`;
    return { id: url, outputs: { name, url, arn: arn(operation, "sqs", name) } };
  },
  taken: (inputs) =>
    errors("SQS", "SQS Queue")("creating", text(inputs, "name") ?? "", {
      ...{ operation: "CreateQueue", code: "QueueAlreadyExists" },
      message: "A queue already exists with the same name and a different value for attribute",
    }),
};

export const messaging: Service = { types: [topic, queue] };
