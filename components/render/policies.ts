import type * as pulumi from "@pulumi/pulumi";
import type { Need, Needs, PlannedDocument } from "../../core";
import { fetchOf } from "../../core/plan";
import type { KnownAccount } from "../../core/iam/account";
import type { Grant } from "../../core/iam/grants";
import { ecrRepository } from "../../core/iam/references";
import { withoutTag } from "../../core/image";
import { peek } from "../leaf";
import type { Leaf } from "../leaf";
import { digest } from "../names";
import type { Account } from "./account";
import { spelt } from "./container-definition";
import { fill, isFilled } from "./fill";
import type { Unfilled } from "./fill";

/** What grants refer to and the plan does not know. */
export interface GrantReferences {
  readonly parameterName: (document: PlannedDocument<Leaf>) => Leaf;
  /** Key of the S3 object a document lives in. */
  readonly objectKey: (document: PlannedDocument<Leaf>) => Leaf;
  /** Registry prefix whose repositories are made by the first pull. */
  readonly cache?: string;
}

/** A part of a role as an inline policy. */
export interface RenderedPolicy {
  /** Last part of the Pulumi name: the contributor, and the content's digest where it is known. */
  readonly suffix: string;
  readonly grants: Unfilled<Grant>[];
}

/**
 * The policies of a role. Each contributor has its own, so that a sidecar takes exactly its grants
 * with it; and grants that are known live apart from those that hold outputs. A known policy is
 * never changed: a new one is made beside it, and the old one goes only after the service runs the
 * new revision, so that a rollback finds its grants.
 */
export function renderPolicies(
  needs: readonly Needs<Leaf>[],
  references: GrantReferences,
): RenderedPolicy[] {
  return needs.flatMap(({ container, needs: own }) => {
    const grants = own.flatMap((need) => grantsOf(need, references));
    const known = grants.filter(isFilled);
    const later = grants.filter((grant) => !isFilled(grant));
    return [
      { suffix: suffixOf(container, digest(JSON.stringify(known))), grants: known },
      { suffix: suffixOf(container), grants: later },
    ].filter((policy) => policy.grants.length > 0);
  });
}

function suffixOf(...parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : [`-${part}`])).join("");
}

/** The JSON of a policy, once its outputs and the account are known. */
export function policyJson(
  grants: readonly Unfilled<Grant>[],
  account: Account,
  build: (grants: readonly Grant[], account: KnownAccount) => string,
): pulumi.Input<string> {
  return fill<{ grants: Grant[]; account: KnownAccount }, string>(
    { grants: [...grants], account },
    (filled) => build(filled.grants, filled.account),
  );
}

function grantsOf(need: Need<Leaf>, references: GrantReferences): Unfilled<Grant>[] {
  switch (need.kind) {
    case "allow": {
      const { path: _, resources, ...statement } = need.statement;
      return [{ kind: "allow", ...statement, resources: spelt(resources) } as Unfilled<Grant>];
    }
    case "decrypt":
      return [{ kind: "decrypt", keys: spelt(need.keys) } as Unfilled<Grant>];
    case "mount-file-system": {
      const { fileSystemId, accessPointId } = need.efs;
      return [{ kind: need.kind, fileSystemId, accessPointId, write: need.write }];
    }
    case "pull-image":
      return pullImage(need.image, references);
    case "read-document":
      return readDocument(need.document, references);
    case "fetch-document":
      return fetchDocument(need.document, references);
    case "read-environment-files":
      return [{ kind: need.kind, objects: spelt(need.objects) } as Unfilled<Grant>];
    default:
      return [need];
  }
}

// The tag is no part of the grant: a new tag must not look like a new grant.
function pullImage(image: Leaf, { cache }: GrantReferences): Unfilled<Grant>[] {
  const known = peek(image);
  if (known === undefined) return [{ kind: "pull-image", image, cache }];
  return ecrRepository(known, "aws") === undefined
    ? []
    : [{ kind: "pull-image", image: withoutTag(known), cache }];
}

function fetchDocument(
  document: PlannedDocument<Leaf>,
  { objectKey }: GrantReferences,
): Unfilled<Grant>[] {
  const { bucket, kmsKeyId } = document;
  if (bucket === undefined) throw new Error("a checked document has a bucket");
  const locates = fetchOf(document).by === "variable";
  return [
    { kind: "fetch-object", bucket, key: objectKey(document), ...(locates && { locates }) },
    ...(kmsKeyId !== undefined ? [{ kind: "decrypt", keys: [kmsKeyId] } as const] : []),
  ];
}

function readDocument(
  document: PlannedDocument<Leaf>,
  { parameterName }: GrantReferences,
): Unfilled<Grant>[] {
  const { kmsKeyId } = document;
  return [
    { kind: "read-secret", valueFrom: parameterName(document) },
    ...(kmsKeyId !== undefined ? [{ kind: "decrypt", keys: [kmsKeyId] } as const] : []),
  ];
}
