import * as pulumi from "@pulumi/pulumi";
import type { PlannedDocument } from "../../../core";
import type { Leaf } from "../../leaf";
import type { References } from "../container-definition";
import type { RenderedDocument } from "./index";

/** What references to documents need of the account; nothing where no account data belongs. */
export interface Whereabouts {
  readonly region?: Leaf;
  readonly partition?: Leaf;
}

/** How container definitions refer to documents. A URL has a region where one is given. */
export function documentReferences(
  documents: readonly RenderedDocument[],
  { region, partition = "aws" }: Whereabouts = {},
): References {
  const find = ({ key }: PlannedDocument<Leaf>): RenderedDocument => {
    const found = documents.find(({ document }) => document.key === key);
    if (found === undefined) throw new Error(`no document ${key}`);
    return found;
  };
  return {
    ...(region !== undefined && { region }),
    parameterName: (document) => nameOf(find(document)),
    documentText: (document) => {
      const found = find(document);
      return found.keptIn === "environment" ? found.content : "";
    },
    documentUrl: (document) => urlOf(find(document), region),
    documentArn: (document) => arnOf(find(document), partition),
  };
}

/** Name of a parameter, or key of an object. */
export function nameOf(document: RenderedDocument): Leaf {
  if (document.keptIn === "environment") throw new Error("the task definition has no name");
  return document.keptIn === "ssm" ? document.name : document.key;
}

// Source: opentelemetry-collector-contrib, confmap/provider/s3provider.
function urlOf(document: RenderedDocument, region: Leaf | undefined): Leaf {
  if (document.keptIn !== "s3") return "";
  const { bucket, key } = document;
  return region === undefined
    ? pulumi.interpolate`s3://${bucket}/${key}`
    : pulumi.interpolate`s3://${bucket}.s3.${region}.amazonaws.com/${key}`;
}

function arnOf(document: RenderedDocument, partition: Leaf): Leaf {
  if (document.keptIn !== "s3") return "";
  const { bucket, key } = document;
  const parts = [partition, bucket, key];
  return parts.every((part) => typeof part === "string")
    ? `arn:${parts[0]}:s3:::${parts[1]}/${parts[2]}`
    : pulumi.interpolate`arn:${partition}:s3:::${bucket}/${key}`;
}
