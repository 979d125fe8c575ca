import type { Json } from "../json";
import type { AnyLogGroup } from "../rules/rule";
import { present } from "./present";
import { Reader } from "./reader";

/** A log group as CreateLogGroup and PutRetentionPolicy take it. */
export function readLogGroup(json: Json): AnyLogGroup {
  const reader = new Reader();
  const text = (field: string) => reader.text(json[field], field);
  return {
    path: "logGroup",
    peek: (leaf) => (typeof leaf === "string" ? leaf : undefined),
    ...present({
      name: text("logGroupName"),
      kmsKeyId: text("kmsKeyId"),
      logGroupClass: text("logGroupClass"),
      retentionInDays: reader.integer(json["retentionInDays"], "retentionInDays"),
    }),
  };
}
