import { arn, uuid } from "../identifiers";
import { type ResourceType, type Service } from "../resource-type";
import { fresh } from "./support";

const WORKSPACE = "aws:amp/workspace:Workspace";

const workspace: ResourceType = {
  tokens: [WORKSPACE],
  replaces: ["kmsKeyArn"],
  create: (operation) => {
    const id = fresh(operation, WORKSPACE, (seed) => `ws-${uuid(seed)}`);
    const host = `aps-workspaces.${operation.region}.amazonaws.com`;
    return {
      id,
      outputs: {
        arn: arn(operation, "aps", `workspace/${id}`),
        prometheusEndpoint: `https://${host}/workspaces/${id}/`,
      },
    };
  },
};

export const amp: Service = { types: [workspace] };
