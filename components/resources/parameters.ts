import { Parameter } from "@pulumi/aws/ssm/parameter";
import type { RenderedDocument } from "../render/documents";
import type { ResourceContext } from "./context";
import { tagged } from "./context";

/** The parameters documents live in, by `container/VARIABLE`. */
export function createParameters(context: ResourceContext): Record<string, Parameter> {
  const parameters = context.planned.documents.map((rendered): [string, Parameter] => [
    rendered.document.key,
    createParameter(rendered, context),
  ]);
  return Object.fromEntries(parameters);
}

function createParameter(rendered: RenderedDocument, context: ResourceContext): Parameter {
  const { name, type, tier, value, insecureValue, document, mutable } = rendered;
  const { kmsKeyId, secret } = document;
  return new Parameter(
    `${context.name}-parameter-${rendered.resourceName}`,
    {
      name,
      type,
      tier,
      ...(value !== undefined && { value }),
      ...(insecureValue !== undefined && { insecureValue }),
      ...(secret && kmsKeyId !== undefined && { keyId: kmsKeyId }),
      ...tagged(context),
    },
    // Two parameters cannot share a name, not even while one replaces the other: a smaller tier and
    // another type force a replacement.
    { parent: context.parent, deleteBeforeReplace: mutable && typeof name === "string" },
  );
}
