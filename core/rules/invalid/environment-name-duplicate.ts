import { AWS_DOCS } from "../../data/aws-docs";
import { items } from "../../known";
import { receiver } from "../../plan";
import { containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { repeated } from "../repeated";
import type { AnyTask, Rule } from "../rule";

export const environmentNameDuplicate: Rule = {
  id: "environment-name-duplicate",
  title: "Each environment variable is defined once",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: 'ECS: "The secret name must be unique and not shared with any new or existing environment variables".',
  fix: "Keep one of the definitions.",
  url: AWS_DOCS.secret,
  frameworks: [],
  options: {},
  check: (task) =>
    containersOf(task).flatMap((container) =>
      repeated(variables(task, container), ({ name }) => name).map(({ item, first, key }) => ({
        path: item.path,
        message: `The variable "${key}" is already defined by ${first.path}.`,
        fix: "Remove one of the two, or rename it.",
      })),
    ),
};

function variables(
  task: AnyTask,
  { name, environment, secrets }: AnyContainer,
): { name: string | symbol; path: string }[] {
  const documents = task.documents.filter((document) => receiver(document) === name);
  return [
    ...items(environment),
    ...items(secrets),
    ...documents.map(({ consumption, path }) => ({ name: consumption.variable, path })),
  ];
}
