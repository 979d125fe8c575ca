import * as pulumi from "@pulumi/pulumi";
import type { PlannedDocument } from "../../../core";
import { peek } from "../../leaf";
import type { Leaf } from "../../leaf";
import { digest } from "../../names";
import { placeOf } from "./place";
import { checkWhenKnown } from "./when-known";

/** A document as an S3 object, which its container fetches. */
export interface ObjectDocument {
  readonly keptIn: "s3";
  readonly document: PlannedDocument<Leaf>;
  /** Last part of the Pulumi name: it follows the content where the content may not change. */
  readonly resourceName: string;
  readonly bucket: Leaf;
  readonly key: Leaf;
  readonly content: Leaf;
  /** Whether the text is secret: the object is then encrypted with a key of KMS. */
  readonly encrypted: pulumi.Input<boolean>;
  /** What changes with the content where the key does not, so that running tasks must be rolled. */
  readonly version?: pulumi.Output<string>;
}

/**
 * Decides where a document lives: known content that is not secret under a key that ends in its
 * digest, secret content under a key that stays, as in parameters.
 */
export function renderObject(
  subject: string,
  base: string,
  document: PlannedDocument<Leaf>,
): ObjectDocument {
  const { name, resourceName } = placeOf(base, document);
  const key = name.replace(/^\//, "");
  const { content, secret, bucket } = document;
  if (bucket === undefined) throw new Error("a checked document has a bucket");
  const shared = { keptIn: "s3", document, bucket, resourceName } as const;
  const text = peek(content);
  if (!secret && text !== undefined) {
    const own = digest(text);
    const names = { resourceName: `${resourceName}-${own}`, key: `${key}-${own}` };
    return { ...shared, ...names, content: text, encrypted: false };
  }
  const checked = checkedContent(subject, document);
  if (secret) {
    const hidden = pulumi.secret(checked);
    return { ...shared, key, content: hidden, encrypted: true, version: hidden.apply(digest) };
  }
  return laterObject(checked, key, shared);
}

function laterObject(
  content: pulumi.Output<string>,
  key: string,
  shared: Pick<ObjectDocument, "keptIn" | "document" | "bucket" | "resourceName">,
): ObjectDocument {
  const isSecret = pulumi.output(pulumi.isSecret(content));
  const text = pulumi.unsecret(content);
  const own = `${key}-output`;
  return {
    ...shared,
    resourceName: `${shared.resourceName}-output`,
    key: isSecret.apply((secret) =>
      secret ? pulumi.output(own) : text.apply((known) => `${own}-${digest(known)}`),
    ),
    content,
    encrypted: isSecret,
    version: content.apply(digest),
  };
}

function checkedContent(subject: string, document: PlannedDocument<Leaf>): pulumi.Output<string> {
  return pulumi.output(document.content).apply((text) => {
    checkWhenKnown(subject, document, text);
    return text;
  });
}
