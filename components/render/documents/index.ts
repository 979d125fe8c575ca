import type { PlannedDocument } from "../../../core";
import type { Leaf } from "../../leaf";
import { renderInline } from "./inline";
import type { InlineDocument } from "./inline";
import { renderObject } from "./object";
import type { ObjectDocument } from "./object";
import { renderParameter } from "./parameter";
import type { ParameterDocument } from "./parameter";

export type { InlineDocument, ObjectDocument, ParameterDocument };

/** A document where it is kept. */
export type RenderedDocument = ParameterDocument | ObjectDocument | InlineDocument;

/** Decides how a document is kept; `base` begins the names chosen here. */
export function renderDocument(
  subject: string,
  base: string,
  document: PlannedDocument<Leaf>,
): RenderedDocument {
  switch (document.delivery) {
    case "ssm":
      return renderParameter(subject, base, document);
    case "s3":
      return renderObject(subject, base, document);
    case "environment":
      return renderInline(subject, document);
  }
}

export function isParameter(document: RenderedDocument): document is ParameterDocument {
  return document.keptIn === "ssm";
}

export function isObject(document: RenderedDocument): document is ObjectDocument {
  return document.keptIn === "s3";
}
