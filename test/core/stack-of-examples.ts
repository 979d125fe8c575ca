import * as fs from "node:fs";
import * as path from "node:path";
import { stackOf } from "../../core";
import { isObject } from "../../core/json";
import type { Json } from "../../core/json";
import type { EntryKind, StackEntry, StackModel } from "../../core/model";
import { LOG_GROUP } from "../../policy-pack/resources/log-group";
import { PARAMETER } from "../../policy-pack/resources/parameter";
import { ROLE } from "../../policy-pack/resources/role";
import { SERVICE } from "../../policy-pack/resources/service";
import { TASK_DEFINITION } from "../../policy-pack/resources/task-definition";
import { requestOf } from "../../policy-pack/spelling";
import type { Spelling } from "../../policy-pack/spelling";

// What our components make in the examples, as whole programs: without references, by names alone.

const FOLDER = path.join(__dirname, "..", "examples", "golden");

const KINDS: Readonly<Record<string, readonly [EntryKind, Spelling]>> = {
  [TASK_DEFINITION.token]: ["taskDefinition", TASK_DEFINITION.spelling],
  [SERVICE.token]: [
    "service",
    { ...SERVICE.spelling, taskDefinition: "taskDefinition", triggers: "triggers" },
  ],
  [PARAMETER.token]: ["parameter", PARAMETER.spelling],
  [LOG_GROUP.token]: ["logGroup", LOG_GROUP.spelling],
  [ROLE.token]: ["role", ROLE.spelling],
  "aws:iam/rolePolicy:RolePolicy": [
    "rolePolicy",
    { name: "PolicyName", role: "RoleName", policy: "PolicyDocument" },
  ],
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": [
    "policyAttachment",
    { role: "RoleName", policyArn: "PolicyArn" },
  ],
  "aws:ec2/securityGroup:SecurityGroup": [
    "securityGroup",
    {
      name: "GroupName",
      ingress: {
        to: "IpPermissions",
        inside: {
          protocol: "IpProtocol",
          fromPort: "FromPort",
          toPort: "ToPort",
          cidrBlocks: { to: "IpRanges", read: listOf("CidrIp") },
          ipv6CidrBlocks: { to: "Ipv6Ranges", read: listOf("CidrIpv6") },
          securityGroups: { to: "UserIdGroupPairs", read: listOf("GroupId") },
        },
      },
    },
  ],
};

function listOf(field: string): (values: unknown) => unknown {
  return (values) =>
    Array.isArray(values) ? values.map((value: unknown) => ({ [field]: value })) : [];
}

/** Log groups that the example's program makes beside the component. */
const BESIDE: Readonly<Record<string, readonly string[]>> = { "all-fields": ["shared-9a79bc3"] };

export const EXAMPLES: readonly string[] = fs
  .readdirSync(FOLDER)
  .map((file) => path.basename(file, ".json"));

/** The program of an example. */
export function stackOfExample(example: string): StackModel {
  const text = fs.readFileSync(path.join(FOLDER, `${example}.json`), "utf8");
  const resources = JSON.parse(text) as { type: string; name: string; inputs: Json }[];
  const beside = (BESIDE[example] ?? []).map((name) =>
    entry("logGroup", name, { logGroupName: name }),
  );
  const made = resources.flatMap(({ type, name, inputs }) => {
    const [kind, spelling] = KINDS[type] ?? [];
    return kind === undefined || spelling === undefined
      ? []
      : [entry(kind, name, requestOf(spelling, asWritten(inputs)))];
  });
  return stackOf([...made, ...beside]);
}

function entry(kind: EntryKind, name: string, request: Json): StackEntry {
  return { kind, id: name, name, request, references: {} };
}

// The plan of an example shows JSON text as JSON; a value that is text stays text.
function asWritten(inputs: Json): Json {
  const { insecureValue } = inputs;
  return isObject(insecureValue) || Array.isArray(insecureValue)
    ? { ...inputs, insecureValue: JSON.stringify(insecureValue) }
    : inputs;
}
