import { readCluster } from "../../core/read/around";
import type { ResourceType } from "./resource";

/** `aws.ecs.Cluster`. */
export const CLUSTER: ResourceType = {
  token: "aws:ecs/cluster:Cluster",
  spelling: {
    name: "clusterName",
    settings: { to: "settings", inside: { name: "name", value: "value" } },
    configuration: {
      to: "configuration",
      inside: {
        executeCommandConfiguration: {
          to: "executeCommandConfiguration",
          inside: { logging: "logging", kmsKeyId: "kmsKeyId" },
        },
      },
    },
  },
  subjects: (request) => ({ cluster: [readCluster(request)] }),
};
