import { UNKNOWN, known } from "../known";
import { MANAGED_POLICIES } from "../data/managed-policies";
import type { PlacedPolicy, PolicyModel, RoleKind, StackEntry, StackRole } from "../model";
import type { Unknown } from "../known";
import { own } from "../own";
import { readPolicy } from "../read/policy";
import { readRole } from "../read/role";
import { entriesOf, fieldNames, madeFrom, textNames } from "./join";
import { isPolicy, isRole } from "./names";
import { listsOthers, namesIn } from "./policy-lists";

/** The roles of a program with their policies, wherever these stand. */
export function rolesOf(
  entries: readonly StackEntry[],
  uses: ReadonlyMap<StackEntry, ReadonlySet<RoleKind>>,
): StackRole[] {
  return entriesOf(entries, "role").map((entry) => {
    const role = readRole(entry.request);
    const inline = partsFor(entries, entry, "rolePolicy");
    const attached = partsFor(entries, entry, "policyAttachment");
    const lists = partsFor(entries, entry, "policyAttachmentList");
    const own = [...namesIn(entry), ...inline.map(({ request }) => request["PolicyName"])];
    const policies = [
      ...ownPolicies(entry, role.policies),
      ...inline.map((part) => placed(part, "PolicyDocument")),
      ...managedIn(entries, entry, "ManagedPolicyArns"),
      ...attached.map((part) => behind(entries, part)),
      // What a list names it attaches too.
      ...lists.flatMap((part) => managedIn(entries, part, "PolicyArns")),
    ];
    return {
      entry,
      role,
      policies: eachOnce(policies.flatMap((policy) => policy ?? [])),
      hasUnseen:
        role.policies === UNKNOWN ||
        policies.includes(undefined) ||
        partsFor(entries, entry, "rolePolicyList").some((part) => listsOthers(part, own)) ||
        (
          ["rolePolicy", "policyAttachment", "rolePolicyList", "policyAttachmentList"] as const
        ).some((kind) => mayHaveMore(entries, kind)),
      uses: uses.get(entry) ?? new Set(),
    };
  });
}

type PartKind = "rolePolicy" | "policyAttachment" | "rolePolicyList" | "policyAttachmentList";

/** The resources that give policies to the role, or list them. */
export function partsFor(
  entries: readonly StackEntry[],
  role: StackEntry,
  kind: PartKind,
): StackEntry[] {
  return entriesOf(entries, kind).filter(
    (part) => fieldNames(entries, part, "RoleName", "role", isRole) === role,
  );
}

// What goes to a role that nobody can tell may go to any.
function mayHaveMore(entries: readonly StackEntry[], kind: PartKind): boolean {
  return entriesOf(entries, kind).some(
    (part) => fieldNames(entries, part, "RoleName", "role", isRole) === UNKNOWN,
  );
}

function ownPolicies(
  entry: StackEntry,
  policies: readonly PolicyModel<Unknown>[] | Unknown,
): PlacedPolicy[] {
  return (known(policies) ?? []).map((policy) => ({ entry, policy }));
}

/** The managed policies of a list of ARNs; undefined for those that nobody here sees. */
function managedIn(
  entries: readonly StackEntry[],
  from: StackEntry,
  field: string,
): (PlacedPolicy | undefined)[] {
  const arns = from.request[field] ?? [];
  if (!Array.isArray(arns)) return [undefined];
  const made = madeFrom(entries, from, field, "policy");
  const seen = (arns as unknown[]).filter((arn) => arn !== UNKNOWN);
  const missing = arns.length - seen.length > made.length;
  return [
    ...made.map((policy) => placed(policy, "PolicyDocument")),
    ...seen.map((arn) => named(entries, arn)).filter((each) => !isAmong(each, made)),
    ...(missing ? [undefined] : []),
  ];
}

/** A policy may be attached and stand in a list, too. */
function eachOnce(policies: readonly PlacedPolicy[]): PlacedPolicy[] {
  return policies.filter(
    ({ entry, policy }, i) =>
      entry === undefined ||
      policies.findIndex((other) => other.entry === entry && other.policy.path === policy.path) ===
        i,
  );
}

function isAmong(policy: PlacedPolicy | undefined, made: readonly StackEntry[]): boolean {
  return policy?.entry !== undefined && made.includes(policy.entry);
}

/** The policy that an attachment attaches; undefined where nobody here sees what it says. */
function behind(entries: readonly StackEntry[], attachment: StackEntry): PlacedPolicy | undefined {
  const policy = fieldNames(entries, attachment, "PolicyArn", "policy", isPolicy);
  if (policy !== undefined && policy !== UNKNOWN) return placed(policy, "PolicyDocument");
  return ofAws(attachment.request["PolicyArn"]);
}

function named(entries: readonly StackEntry[], arn: unknown): PlacedPolicy | undefined {
  const policy = textNames(entriesOf(entries, "policy"), arn, isPolicy);
  if (policy !== undefined && policy !== UNKNOWN) return placed(policy, "PolicyDocument");
  return ofAws(arn);
}

function ofAws(arn: unknown): PlacedPolicy | undefined {
  const [, name = ""] = /^arn:[^:]+:iam::aws:policy\/(.+)$/.exec(String(arn)) ?? [];
  const actions = own(MANAGED_POLICIES, name);
  return (
    actions && {
      policy: {
        path: name,
        document: { Statement: [{ Effect: "Allow", Action: actions, Resource: "*" }] },
      },
    }
  );
}

function placed(entry: StackEntry, field: string): PlacedPolicy {
  return { entry, policy: readPolicy(entry.request[field], field) };
}
