import { excludes, oneOf, valueOf } from "./demand";
import type { Demand } from "./demand";
import { notNegative } from "./numbers";
import { expressions } from "./regular-expression";

// The processor k8sattributes.

const METADATA = [
  "k8s.namespace.name",
  ...["name", "uid", "hostname", "start_time", "ip"].map((part) => `k8s.pod.${part}`),
  ...["deployment", "replicaset", "daemonset", "statefulset", "job", "cronjob", "node"].flatMap(
    (kind) => [`k8s.${kind}.name`, `k8s.${kind}.uid`],
  ),
  "k8s.container.name",
  "k8s.cluster.uid",
  "container.id",
  ...["name", "tag", "tags", "repo_digests"].map((part) => `container.image.${part}`),
  ...["namespace", "name", "version", "instance.id"].map((part) => `service.${part}`),
];

const SOURCES = 4;

const fewSources: Demand = (part) => {
  const sources = valueOf(part, "sources");
  return Array.isArray(sources) && sources.length > SOURCES
    ? [
        {
          kind: "range",
          steps: [...part.steps, "sources"],
          message: `"sources" has ${sources.length} items, and may have ${SOURCES}.`,
          fix: "Remove some.",
        },
      ]
    : [];
};

/** Labels may be asked for; of fields, only the value. */
const operation: Demand = (part) => {
  const isLabel = part.steps.includes("labels");
  const words = ["equals", "not-equals", ...(isLabel ? ["exists", "does-not-exist"] : [])];
  return oneOf("op", words)(part);
};

export const KUBERNETES: Readonly<Record<string, readonly Demand[]>> = {
  "k8sattributesprocessor.Config": [
    oneOf("auth_type", ["none", "serviceAccount", "kubeConfig", "tls"]),
    notNegative("watch_sync_period", "pod_delete_grace_period"),
  ],
  "k8sattributesprocessor.PodAssociationConfig": [fewSources],
  "k8sattributesprocessor.FieldExtractConfig": [
    excludes("key", "key_regex"),
    oneOf("from", ["pod", "namespace", "node", "deployment", "statefulset", "daemonset", "job"]),
    expressions("key_regex"),
  ],
  "k8sattributesprocessor.FieldFilterConfig": [operation],
  "k8sattributesprocessor.ExtractConfig": [oneOf("metadata", METADATA)],
};
