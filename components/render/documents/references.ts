import * as pulumi from "@pulumi/pulumi";
import type { PlannedDocument } from "../../../core";
import type { Leaf } from "../../leaf";
import type { References } from "../container-definition";
import type { RenderedDocument } from "./index";

/** How container definitions refer to documents. A URL has a region where one is given. */
export function documentReferences(
  documents: readonly RenderedDocument[],
  region?: Leaf,
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
