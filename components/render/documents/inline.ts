import * as pulumi from "@pulumi/pulumi";
import type { PlannedDocument } from "../../../core";
import { peek } from "../../leaf";
import type { Leaf } from "../../leaf";
import { withFixedMessage, withoutStack } from "../../without-stack";
import { checkWhenKnown } from "./when-known";

/** A document that stands in the task definition itself. */
export interface InlineDocument {
  readonly keptIn: "environment";
  readonly document: PlannedDocument<Leaf>;
  readonly content: Leaf;
}

/** Everybody who may describe the task definition reads the text: it must not be a secret. */
export function renderInline(subject: string, document: PlannedDocument<Leaf>): InlineDocument {
  const { content } = document;
  return {
    keptIn: "environment",
    document,
    content: peek(content) ?? checkedLater(subject, document, pulumi.output(content)),
  };
}

// Whether a text is a secret is known at preview already, what it says only later.
function checkedLater(
  subject: string,
  document: PlannedDocument<Leaf>,
  content: pulumi.Output<string>,
): pulumi.Output<string> {
  const text = pulumi.unsecret(content);
  return pulumi.output(pulumi.isSecret(content)).apply((secret) => {
    if (secret) throw readable(subject, document);
    return text.apply((known) => {
      checkWhenKnown(subject, document, known);
      return known;
    });
  });
}

function readable(subject: string, { path }: PlannedDocument<Leaf>): Error {
  const message = `${subject}: ${path} is a secret, but the task definition is readable.\n  Fix: Remove delivery, or set it to "ssm" or "s3".`;
  return withFixedMessage(withoutStack(new pulumi.RunError(message)));
}
