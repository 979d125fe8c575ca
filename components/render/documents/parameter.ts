import * as pulumi from "@pulumi/pulumi";
import { tierOf } from "../../../core/parameter";
import type { PlannedDocument } from "../../../core";
import { peek } from "../../leaf";
import type { Leaf } from "../../leaf";
import { digest } from "../../names";
import { named, placeOf } from "./place";
import type { Place } from "./place";
import { checkWhenKnown } from "./when-known";

/** A document as an SSM parameter. */
export interface ParameterDocument {
  readonly keptIn: "ssm";
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
export function renderParameter(
  subject: string,
  base: string,
  document: PlannedDocument<Leaf>,
): ParameterDocument {
  const text = peek(document.content);
  const place = placeOf(base, document);
  if (document.secret) return secretDocument(subject, document, place);
  if (text === undefined) return laterDocument(subject, document, place);
  const name = place.full ? place.name : `${place.name}-${digest(text)}`;
  return {
    keptIn: "ssm",
    document,
    resourceName: place.given ? named(name) : `${place.resourceName}-${digest(text)}`,
    name,
    type: "String",
    tier: tierOf(text) ?? "Advanced",
    insecureValue: text,
    mutable: place.full,
  };
}

// A short digest of a weak secret would give it away, and an old revision should read the new
// password: one name, updated in place.
function secretDocument(
  subject: string,
  document: PlannedDocument<Leaf>,
  { given, name, resourceName }: Place,
): ParameterDocument {
  const text = peek(document.content);
  const later = pulumi.unsecret(pulumi.output(document.content));
  return {
    keptIn: "ssm",
    document,
    resourceName: given ? named(name) : resourceName,
    name,
    type: "SecureString",
    tier:
      text === undefined ? tierWhenKnown(subject, document, later) : (tierOf(text) ?? "Advanced"),
    value: pulumi.secret(document.content),
    mutable: true,
  };
}

// Whether an output is secret is known at once, what it says only later. Its names differ from those
// of a known text, so that a text may become an output and back while both parameters exist.
function laterDocument(
  subject: string,
  document: PlannedDocument<Leaf>,
  { full, given, name, resourceName }: Place,
): ParameterDocument {
  const content = pulumi.output(document.content);
  const isSecret = pulumi.output(pulumi.isSecret(content));
  // The name too is of a text that was checked: the grant that follows the name must not turn from
  // the text that tasks read to one that is refused.
  const text = pulumi.unsecret(content).apply((known) => {
    checkWhenKnown(subject, document, known);
    return known;
  });
  return {
    keptIn: "ssm",
    document,
    resourceName: full ? named(name) : `${given ? named(name) : resourceName}-output`,
    name: full ? name : isSecret.apply((secret) => laterName(name, secret, text)),
    type: isSecret.apply((secret) => (secret ? "SecureString" : "String")),
    tier: text.apply((known) => tierOf(known) ?? "Advanced"),
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

function laterName(
  name: string,
  secret: boolean,
  text: pulumi.Output<string>,
): pulumi.Output<string> {
  const own = `${name}-output`;
  return secret ? pulumi.output(own) : text.apply((known) => `${own}-${digest(known)}`);
}
