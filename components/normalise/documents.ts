import { looksLikeCredential } from "../../core/credential";
import type { ConfigDocument } from "../../core";
import type { ContainerArgs, DocumentArgs } from "../args";
import type { Leaf } from "../leaf";
import { peek } from "../leaf";
import { given } from "../render/fill";
import { sorted } from "./entries";
import type { ArgumentIssues } from "./issues";

/** The texts of a container that are kept in parameters made here. */
export function normaliseDocuments(
  container: string,
  args: Pick<ContainerArgs, "documents" | "secretValues">,
  path: string,
  issues: ArgumentIssues,
): ConfigDocument<Leaf>[] {
  const variables = [
    ...Object.keys(args.documents ?? {}).map((variable) => ["documents", variable] as const),
    ...Object.keys(args.secretValues ?? {}).map((variable) => ["secretValues", variable] as const),
  ];
  for (const [field, variable] of variables) checkVariable(variable, `${path}.${field}`, issues);
  const documents = sorted(args.documents ?? {}).map(([variable, document]) =>
    normaliseDocument(container, variable, document, `${path}.documents.${variable}`, issues),
  );
  const secretValues = sorted(args.secretValues ?? {}).map(
    ([variable, content]): ConfigDocument<Leaf> => ({
      path: `${path}.secretValues.${variable}`,
      container,
      content: given(content, `${path}.secretValues.${variable}`),
      consumption: { as: "environment", variable },
      secret: true,
      declaredSecret: true,
      delivery: "ssm",
    }),
  );
  return [...documents, ...secretValues];
}

// The variable is the last part of the parameter's name.
function checkVariable(variable: string, path: string, issues: ArgumentIssues): void {
  if (/^[A-Za-z0-9_.-]+$/.test(variable)) return;
  issues.add(
    "parameter-name",
    `${path}.${variable}`,
    `The variable "${variable}" cannot be part of a parameter's name.`,
    'Use letters, digits, "_", "." and "-".',
  );
}

function normaliseDocument(
  container: string,
  variable: string,
  args: DocumentArgs,
  path: string,
  issues: ArgumentIssues,
): ConfigDocument<Leaf> {
  const { content, parameterName, kmsKeyId } = args;
  const text = peek(content);
  const declaredSecret = args.secret ?? false;
  const secret = declaredSecret || (text !== undefined && looksLikeCredential(variable, text));
  if (kmsKeyId !== undefined && !declaredSecret) {
    issues.add(
      "argument-conflict",
      `${path}.kmsKeyId`,
      "A key encrypts only a secret text; this one is not marked as secret.",
      "Set secret to true, or remove kmsKeyId.",
    );
  }
  return {
    path,
    container,
    content: given(content, path),
    consumption: { as: "environment", variable },
    secret,
    declaredSecret,
    delivery: "ssm",
    ...(parameterName !== undefined && { parameterName }),
    ...(kmsKeyId !== undefined && { kmsKeyId }),
  };
}
