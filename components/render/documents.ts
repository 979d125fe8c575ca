import * as pulumi from "@pulumi/pulumi";
import { tierOf } from "../../core/parameter";
import type { PlannedDocument } from "../../core";
import { peek } from "../leaf";
import type { Leaf } from "../leaf";
import { digest, parameterPrefix } from "../names";
import { checkWhenKnown } from "./when-known";

/** A document as an SSM parameter. */
export interface RenderedDocument {
  readonly document: PlannedDocument<Leaf>;
  /** Last part of the Pulumi name: it follows the content where the content may not change. */
  readonly resourceName: string;
  /** Name of the parameter. */
  readonly name: Leaf;
  readonly type: pulumi.Input<string>;
  readonly tier: pulumi.Input<string>;
  /** Secret content. */
  readonly value?: pulumi.Input<string | undefined>;
  /** Other content, which previews show. */
  readonly insecureValue?: pulumi.Input<string | undefined>;
  /** Whether the name stays while the content changes, so that running tasks must be rolled. */
  readonly mutable: boolean;
}

/**
 * Decides where a document lives. Known content that is not secret lives under a name that ends in
 * its digest, in AWS and in Pulumi: a change is then a new parameter beside the old one, which goes
 * only after everything else succeeded, so that a rolled-back revision still starts.
 */
export function renderDocument(
  subject: string,
  base: string,
  document: PlannedDocument<Leaf>,
): RenderedDocument {
  const resourceName = document.key.replace("/", "-");
  const text = peek(document.content);
  const fixed = fixedName(base, document);
  if (document.secret) return secretDocument(subject, document, resourceName, fixed.name);
  if (text === undefined) return laterDocument(subject, document, resourceName, fixed);
  const suffix = fixed.full ? "" : `-${digest(text)}`;
  return {
    document,
    resourceName: `${resourceName}${suffix}`,
    name: `${fixed.name}${suffix}`,
    type: "String",
    tier: tierOf(text) ?? "Advanced",
    insecureValue: text,
    mutable: fixed.full,
  };
}

// A short digest of a weak secret would give it away, and an old revision should read the new
// password: one name, updated in place.
function secretDocument(
  subject: string,
  document: PlannedDocument<Leaf>,
  resourceName: string,
  name: string,
): RenderedDocument {
  const text = peek(document.content);
  const later = pulumi.unsecret(pulumi.output(document.content));
  return {
    document,
    resourceName,
    name,
    type: "SecureString",
    tier:
      text === undefined ? tierWhenKnown(subject, document, later) : (tierOf(text) ?? "Advanced"),
    value: pulumi.secret(document.content),
    mutable: true,
  };
}

// Whether an output is secret is known at once, what it says only later.
function laterDocument(
  subject: string,
  document: PlannedDocument<Leaf>,
  resourceName: string,
  { name, full }: FixedName,
): RenderedDocument {
  const content = pulumi.output(document.content);
  const isSecret = pulumi.output(pulumi.isSecret(content));
  const text = pulumi.unsecret(content);
  return {
    document,
    resourceName,
    name: isSecret.apply((secret) =>
      secret || full ? pulumi.output(name) : text.apply((known) => `${name}-${digest(known)}`),
    ),
    type: isSecret.apply((secret) => (secret ? "SecureString" : "String")),
    tier: tierWhenKnown(subject, document, text),
    value: isSecret.apply((secret): pulumi.Output<string | undefined> =>
      secret ? content : pulumi.output(undefined),
    ),
    insecureValue: isSecret.apply((secret): pulumi.Output<string | undefined> =>
      secret ? pulumi.output(undefined) : content,
    ),
    mutable: true,
  };
}

function tierWhenKnown(
  subject: string,
  document: PlannedDocument<Leaf>,
  text: pulumi.Output<string>,
): pulumi.Output<string> {
  return text.apply((content) => {
    checkWhenKnown(subject, document, content);
    return tierOf(content) ?? "Advanced";
  });
}

interface FixedName {
  readonly name: string;
  /** Whether the author gave the full name, which then never changes. */
  readonly full: boolean;
}

function fixedName(base: string, document: PlannedDocument<Leaf>): FixedName {
  const { parameterName, container, consumption } = document;
  if (parameterName !== undefined && !parameterName.endsWith("/")) {
    return { name: parameterName, full: true };
  }
  const prefix = parameterName ?? parameterPrefix(base, container);
  return { name: `${prefix}${consumption.variable}`, full: false };
}
