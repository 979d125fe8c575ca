import type { CloudView } from "../cloud";
import { alphanumeric, globalArn, parseArn } from "../identifiers";
import { type Operation, type ResourceType, type Service } from "../resource-type";
import { text, texts, type Props } from "../values";
import { ATTACHMENT, findRole, ROLE, ROLE_POLICY } from "./iam-lookup";
import { getPolicyDocument } from "./iam-policy-document";
import { between, errors, jsonPolicy, matches, nameOf } from "./support";

const POLICY = "aws:iam/policy:Policy";
const CREATED = "2024-01-01T00:00:00Z";
const MAX_INLINE_CHARACTERS = 10_240;

const roleError = errors("IAM", "IAM Role");

const role: ResourceType = {
  tokens: [ROLE],
  eventual: true,
  naming: { property: "name", maxLength: 64 },
  defaults: { forceDetachPolicies: false, maxSessionDuration: 3600, path: "/" },
  json: ["assumeRolePolicy"],
  replaces: ["name", "namePrefix", "path"],
  check: (inputs) => [
    ...jsonPolicy(inputs, "assumeRolePolicy"),
    ...matches(inputs, "name", /^[\w+=,.@-]{1,64}$/),
    ...matches(inputs, "path", /^(\/|\/[!-~]+\/)$/),
    ...matches(inputs, "description", /^[\t\n\r\x20-\x7e\xa1-\xff]{0,1000}$/),
    ...between(inputs, "maxSessionDuration", 3600, 43_200),
  ],
  create: (operation) => {
    const name = nameOf(operation);
    const resource = `role${String(operation.inputs["path"])}${name}`;
    const roleArn = globalArn(operation, "iam", resource);
    const uniqueId = `AROA${alphanumeric(17, roleArn).toUpperCase()}`;
    return { id: name, outputs: { name, arn: roleArn, uniqueId, createDate: CREATED } };
  },
  taken: (inputs) =>
    roleError("creating", text(inputs, "name") ?? "", {
      operation: "CreateRole",
      code: "EntityAlreadyExists",
      message: `Role with name ${text(inputs, "name") ?? ""} already exists.`,
      status: 409,
    }),
  remove: ({ cloud, id, record }) => {
    const isForced = record["forceDetachPolicies"] === true;
    for (const [type, what] of [
      [ATTACHMENT, "detach all policies"],
      [ROLE_POLICY, "delete policies"],
    ] as const) {
      const left = cloud.list(type).filter((policy) => roleName(policy) === id);
      if (left.length > 0 && !isForced && texts(record, "managedPolicyArns").length === 0) {
        throw roleError("deleting", id, {
          operation: "DeleteRole",
          code: "DeleteConflict",
          message: `Cannot delete entity, must ${what} first.`,
          status: 409,
        });
      }
      for (const policy of left) cloud.delete(type, policy.id);
    }
    return undefined;
  },
};

const rolePolicy: ResourceType = {
  tokens: [ROLE_POLICY],
  eventual: true,
  naming: { property: "name", maxLength: 128 },
  json: ["policy"],
  replaces: ["name", "namePrefix", "role"],
  check: (inputs) => [
    ...jsonPolicy(inputs, "policy"),
    ...matches(inputs, "name", /^[\w+=,.@-]{1,128}$/),
  ],
  create: (operation) => {
    const name = nameOf(operation);
    const id = `${existingRole(operation, "IAM Role Policy", "PutRolePolicy")}:${name}`;
    refuseTooLong(operation, id);
    return { id, outputs: { name } };
  },
  update: (operation) => {
    refuseTooLong(operation, operation.id);
    return {};
  },
};

const attachment: ResourceType = {
  tokens: [ATTACHMENT],
  eventual: true,
  naming: null,
  replaces: { allBut: [] },
  check: (inputs) => matches(inputs, "policyArn", /^arn:[\w-]+:iam::(\d{12}|aws):policy\/.+$/),
  create: (operation) => {
    const policyArn = existingPolicy(operation, String(operation.inputs["policyArn"]));
    const name = existingRole(operation, "IAM Role Policy Attachment", "AttachRolePolicy");
    return { id: `${name}/${policyArn}` };
  },
};

/** Makes a role's attachments exactly the listed ones; destroying it leaves them, as on AWS. */
const attachmentsExclusive: ResourceType = {
  tokens: ["aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive"],
  naming: null,
  replaces: ["roleName"],
  create: (operation) => {
    attachExactly(operation);
    return { id: String(operation.inputs["roleName"]) };
  },
  update: (operation) => {
    attachExactly(operation);
    return {};
  },
};

const policy: ResourceType = {
  tokens: [POLICY],
  naming: { property: "name", maxLength: 128 },
  defaults: { path: "/" },
  json: ["policy"],
  replaces: ["name", "namePrefix", "path", "description"],
  check: (inputs) => jsonPolicy(inputs, "policy"),
  create: (operation) => {
    const name = nameOf(operation);
    const id = globalArn(operation, "iam", `policy${String(operation.inputs["path"])}${name}`);
    const policyId = `ANPA${alphanumeric(17, id).toUpperCase()}`;
    return { id, outputs: { name, arn: id, policyId, attachmentCount: 0 } };
  },
  taken: (inputs) =>
    errors("IAM", "IAM Policy")("creating", text(inputs, "name") ?? "", {
      operation: "CreatePolicy",
      code: "EntityAlreadyExists",
      message: `A policy called ${text(inputs, "name") ?? ""} already exists. Duplicate names are not allowed.`,
      status: 409,
    }),
  remove: ({ cloud, id }) => {
    if (!cloud.list(ATTACHMENT).some((record) => record["policyArn"] === id)) return undefined;
    throw errors("IAM", "IAM Policy")("deleting", id, {
      operation: "DeletePolicy",
      code: "DeleteConflict",
      message: "Cannot delete a policy attached to entities.",
      status: 409,
    });
  },
};

function roleName(props: Props): string {
  return String(props["role"] ?? props["roleName"]);
}

function existingRole({ cloud, inputs }: Operation, noun: string, operation: string): string {
  const name = roleName(inputs);
  if (findRole(cloud, name)) return name;
  throw errors("IAM", noun)("creating", name, {
    ...{ operation, code: "NoSuchEntity", status: 404 },
    message: `The role with name ${name} cannot be found.`,
  });
}

/** AWS's own managed policies exist always. */
function existingPolicy({ cloud, account }: Operation, policyArn: string): string {
  if (parseArn(policyArn)?.account !== account || cloud.get(POLICY, policyArn)) return policyArn;
  throw errors("IAM", "IAM Role Policy Attachment")("creating", policyArn, {
    ...{ operation: "AttachRolePolicy", code: "NoSuchEntity", status: 404 },
    message: `Policy ${policyArn} does not exist or is not attachable.`,
  });
}

function attachExactly(operation: Operation): void {
  const noun = "IAM Role Policy Attachments Exclusive";
  const name = existingRole(operation, noun, "ListAttachedRolePolicies");
  const wanted = texts(operation.inputs, "policyArns").map((a) => existingPolicy(operation, a));
  const { cloud } = operation;
  for (const record of cloud.list(ATTACHMENT).filter((one) => roleName(one) === name)) {
    if (!wanted.includes(String(record["policyArn"]))) cloud.delete(ATTACHMENT, record.id);
  }
  for (const policyArn of wanted) {
    const id = `${name}/${policyArn}`;
    cloud.put(ATTACHMENT, id, { id, role: name, policyArn });
  }
}

/** Inline policies of a role share one limit; white space does not count. */
function refuseTooLong({ cloud, inputs }: Operation, id: string): void {
  const name = roleName(inputs);
  const total = inlineCharacters(cloud, name, id) + characters(inputs["policy"]);
  if (total <= MAX_INLINE_CHARACTERS) return;
  throw errors("IAM", "IAM Role Policy")("creating", id, {
    ...{ operation: "PutRolePolicy", code: "LimitExceeded", status: 409 },
    message: `Maximum policy size of ${MAX_INLINE_CHARACTERS} bytes exceeded for role ${name}`,
  });
}

function inlineCharacters(cloud: CloudView, name: string, except: string): number {
  const others = cloud.list(ROLE_POLICY).filter((p) => roleName(p) === name && p.id !== except);
  return others.reduce((sum, other) => sum + characters(other["policy"]), 0);
}

function characters(document: unknown): number {
  return String(document).replace(/\s/g, "").length;
}

export const iam: Service = {
  types: [role, rolePolicy, attachment, attachmentsExclusive, policy],
  functions: { "aws:iam/getPolicyDocument:getPolicyDocument": getPolicyDocument },
};
