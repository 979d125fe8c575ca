import { Parameter } from "@pulumi/aws/ssm/parameter";
import { isParameter } from "../render/documents";
import type { ParameterDocument } from "../render/documents";
import type { ResourceContext } from "./context";
import { tagged } from "./context";

/** The parameters documents live in, by the documents' keys. */
export function createParameters(context: ResourceContext): Record<string, Parameter> {
  const parameters = context.planned.documents.filter(isParameter);
  return Object.fromEntries(
    parameters.map((rendered) => [rendered.document.key, createParameter(rendered, context)]),
  );
}

function createParameter(rendered: ParameterDocument, context: ResourceContext): Parameter {
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
