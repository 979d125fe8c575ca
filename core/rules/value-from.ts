import { holdsCredential, looksRandom } from "../credential";

/** What is wrong with a reference. It never holds the reference, which may be the secret itself. */
export interface ReferenceFault {
  readonly message: string;
  readonly fix: string;
}

/** What names are made of: those of SSM, with a version or label, and those of Secrets Manager. */
const PARAMETER = /^[A-Za-z0-9_./-]+(:[A-Za-z0-9_.-]+)?$/;
const SECRET = /^[A-Za-z0-9/_+=.@-]+$/;
/** Before the name of a secret that a service keeps for its user: rds!db-…. */
const KEEPER = /^[a-z-]+!/;

const ARN = /^arn:[a-z-]+:([a-z0-9-]+):([^:\s]*:[^:\s]*):(\S+)$/;
const READABLE = ["ssm", "secretsmanager"];
/** Region and account: other services leave them out of some ARNs. */
const OWNER = /^[^:]+:[^:]+$/;

/** Parts of `secret:name`, and of `secret:name:json-key:version-stage:version-id`. */
const SECRET_PARTS = 2;
const SELECTED_PARTS = 5;

/** What is wrong with the `valueFrom` of a variable or of an option of a log driver. */
export function valueFromFault(text: string): ReferenceFault | undefined {
  if (text === "") return empty;
  if (!text.startsWith("arn:")) return isName(text, PARAMETER) ? undefined : valueFault;
  const arn = arnOf(text);
  if (arn === undefined) return malformed;
  if (arn.service === "ssm") return /^parameter\//.test(arn.resource) ? undefined : notParameter;
  return arn.service === "secretsmanager" ? secretFault(arn.resource) : otherService(arn.service);
}

/** What is wrong with a reference to the credentials of a registry, which are a secret. */
export function credentialsFault(text: string): ReferenceFault | undefined {
  if (text === "") return empty;
  if (!text.startsWith("arn:")) return isName(text, SECRET) ? undefined : valueFault;
  const arn = arnOf(text);
  if (arn === undefined) return malformed;
  if (arn.service !== "secretsmanager") return notSecret(arn.service);
  const parts = arn.resource.split(":");
  return parts.length === SECRET_PARTS ? secretFault(arn.resource) : noSelection;
}

function isName(text: string, form: RegExp): boolean {
  return form.test(text) && !looksRandom(text) && !holdsCredential(text);
}

function arnOf(text: string): { service: string; resource: string } | undefined {
  const match = ARN.exec(text);
  const [, service = "", owner = "", resource = ""] = match ?? [];
  const halfOwned = READABLE.includes(service) && !OWNER.test(owner);
  return match === null || halfOwned ? undefined : { service, resource };
}

function secretFault(resource: string): ReferenceFault | undefined {
  const [type, name = "", ...selection] = resource.split(":");
  if (type !== "secret" || !SECRET.test(name.replace(KEEPER, ""))) return malformed;
  const parts = SECRET_PARTS + selection.length;
  if (parts !== SECRET_PARTS && parts !== SELECTED_PARTS) return wrongSelection;
  const [, stage, id] = selection;
  return stage && id ? twoVersions : undefined;
}

const empty: ReferenceFault = {
  message: "The reference is empty.",
  fix: "Give the name or ARN of a parameter, or the ARN of a secret.",
};

const valueFault: ReferenceFault = {
  message: "What stands here is no name and no ARN; it looks like the value itself.",
  fix: "Keep the value in a secret or a parameter, and write its ARN here.",
};

const malformed: ReferenceFault = {
  message: "The ARN is not complete.",
  fix: "Write it as arn:aws:secretsmanager:<region>:<account>:secret:<name>, or arn:aws:ssm:<region>:<account>:parameter/<name>.",
};

const notParameter: ReferenceFault = {
  message: 'The ARN of "ssm" names no parameter.',
  fix: "Write it as arn:aws:ssm:<region>:<account>:parameter/<name>.",
};

const wrongSelection: ReferenceFault = {
  message: "What follows the secret's name is not json-key:version-stage:version-id.",
  fix: "Keep all its colons: <ARN of the secret>:<json-key>::.",
};

const twoVersions: ReferenceFault = {
  message: "The reference has a version stage and a version id; ECS accepts one of them.",
  fix: "Leave one of them out, and keep the colons.",
};

const noSelection: ReferenceFault = {
  message: "A part of a secret is selected; ECS reads the whole secret here.",
  fix: "Use the ARN of the secret alone.",
};

function otherService(service: string): ReferenceFault {
  return {
    message: `The ARN is one of "${service}"; ECS reads parameters of "ssm" and secrets of "secretsmanager".`,
    fix: "Give the name or ARN of a parameter, or the ARN of a secret.",
  };
}

function notSecret(service: string): ReferenceFault {
  return {
    message: `The ARN is one of "${service}"; ECS reads a secret of "secretsmanager" here.`,
    fix: "Give the ARN of a secret.",
  };
}
