import { objects, text, type Props } from "../../values";
import { repeated, type Check } from "./registration";

/** Variables and secrets, and the role that fetches these. Names are told, values never. */
export const environment: Check = ({ inputs, containers }) => [
  ...containers.flatMap(nameProblems),
  ...containers.map(filesProblem),
  containers.some(hasSecrets) && text(inputs, "executionRoleArn") === undefined
    ? "When you are specifying container secrets, you must also specify a value for 'executionRoleArn'."
    : undefined,
];

function hasSecrets(container: Props): boolean {
  return objects(container, "secrets").length > 0;
}

function nameProblems(container: Props): string[] {
  const variables = objects(container, "environment").map(({ name }) => name);
  const secrets = objects(container, "secrets").map(({ name }) => name);
  return [
    ...repeated(secrets).map((name) => `Duplicate secret names found: ${String(name)}.`),
    ...secrets
      .filter((name) => variables.includes(name))
      .map(
        (name) =>
          `The secret name must be unique and not shared with any new or existing environment variables set on the container, such as '${String(name)}'.`,
      ),
  ];
}

function filesProblem(container: Props): string | undefined {
  const files = objects(container, "environmentFiles");
  if (files.length > 10) return "Too many environment files.";
  const isForm = files.every(
    ({ type, value }) => type === "s3" && /^arn:[\w-]+:s3:::.+\.env$/.test(String(value)),
  );
  return isForm
    ? undefined
    : "An environment file must be of type s3 and the ARN of a file '.env'.";
}
