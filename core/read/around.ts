import type { Json } from "../json";
import { UNKNOWN, known } from "../known";
import type { AnyCluster, AnyRepository, AnySamplingRule } from "../rules/rule";
import { fieldsOf } from "./fields";
import type { Fields } from "./fields";
import { present } from "./present";
import { Reader } from "./reader";

/** A cluster as CreateCluster takes it. */
export function readCluster(json: Json): AnyCluster {
  const fields = fieldsOf(json, "", new Reader());
  const executeCommand = fields.object("configuration", (configuration) =>
    configuration.object("executeCommandConfiguration", ({ path, text }) => ({
      path,
      ...present({ logging: text("logging"), kmsKeyId: text("kmsKeyId") }),
    })),
  );
  const settings = fields.objects("settings", ({ path, text }) => ({
    path,
    ...present({ name: text("name"), value: text("value") }),
  }));
  return { path: "cluster", ...present({ settings, executeCommand }) };
}

/** A repository as CreateRepository takes it. */
export function readRepository(json: Json): AnyRepository {
  const { text } = fieldsOf(json, "", new Reader());
  return {
    path: "repository",
    ...present({ imageTagMutability: text("imageTagMutability") }),
  };
}

const PATTERNS = ["Host", "HTTPMethod", "ResourceARN", "ServiceName", "ServiceType", "URLPath"];

/** A sampling rule as CreateSamplingRule takes it. */
export function readSamplingRule(json: Json): AnySamplingRule {
  const path = "SamplingRule";
  const unseen: AnySamplingRule = { path, patterns: [UNKNOWN] };
  const read = ({ text, number, has }: Fields): AnySamplingRule => ({
    path,
    // Attributes narrow a rule as patterns do.
    patterns: [...PATTERNS.map(text), has("Attributes") === false ? "*" : UNKNOWN],
    ...present({ fixedRate: number("FixedRate") }),
  });
  return known(fieldsOf(json, "", new Reader()).object(path, read)) ?? unseen;
}
