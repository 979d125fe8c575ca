import { UNKNOWN } from "../known";
import { secretReference } from "../iam/references";
import { says } from "./join";
import type { GoesBy } from "./join";

// By what texts people name resources.

/** A role: its ARN or its name. IAM's names are unique, whatever path stands before them. */
export const isRole: GoesBy = (role, text) => says(role, "RoleName", lastPart(text));

/** A managed policy that somebody made, by its ARN. */
export const isPolicy: GoesBy = (policy, arn) => {
  if (/^arn:[^:]+:iam::aws:/.test(arn)) return false;
  const byArn = says(policy, "Arn", arn);
  return byArn === UNKNOWN ? says(policy, "PolicyName", lastPart(arn)) : byArn;
};

/** A task definition: its family, with or without a revision, or its ARN. */
export const isTaskDefinition: GoesBy = (definition, text) => {
  const byArn = says(definition, "taskDefinitionArn", text);
  if (byArn === true) return true;
  return says(definition, "family", lastPart(text).replace(/:\d+$/, ""));
};

/** A parameter: its name or its ARN, as in a `valueFrom`. */
export const isParameter: GoesBy = (parameter, text) => {
  const reference = secretReference(text);
  if (reference.service !== "ssm") return false;
  const name = reference.name.replace(/:[A-Za-z0-9_.-]+$/, "");
  const own = parameter.request["Name"];
  return typeof own === "string" ? withoutSlash(own) === withoutSlash(name) : UNKNOWN;
};

/** A secret: its ARN, with or without a part of it, as in a `valueFrom`. */
export const isSecret: GoesBy = (secret, text) => {
  const reference = secretReference(text);
  if (reference.service !== "secretsmanager") return false;
  const byArn = says(secret, "ARN", reference.arn);
  if (byArn === true) return true;
  const name = (reference.arn.split(":")[6] ?? "").replace(/-[A-Za-z0-9]{6}$/, "");
  return says(secret, "Name", name);
};

/** A log group, by its name. */
export const isLogGroup: GoesBy = (group, text) => says(group, "logGroupName", text);

/** A security group, by its id. */
export const isSecurityGroup: GoesBy = (group, text) => says(group, "GroupId", text);

/** A file system, by its id or ARN. */
export const isFileSystem: GoesBy = (system, text) => says(system, "FileSystemId", lastPart(text));

/** An access point, by its id or ARN. */
export const isAccessPoint: GoesBy = (point, text) => says(point, "AccessPointId", lastPart(text));

function lastPart(text: string): string {
  return text.slice(text.lastIndexOf("/") + 1);
}

// ARNs leave out the slash that a name may begin with.
function withoutSlash(name: string): string {
  return name.replace(/^\//, "");
}
