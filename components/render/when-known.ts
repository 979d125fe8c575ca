import { checkTask } from "../../core";
import type { ConfigDocument } from "../../core";
import { parameterValueBraces } from "../../core/rules/invalid/parameter-value-braces";
import { parameterValueSize } from "../../core/rules/invalid/parameter-value-size";
import type { Leaf } from "../leaf";
import { ValidationError } from "../validation-error";
import { withFixedMessage, withoutStack } from "../without-stack";

const CONTENT_RULES = [parameterValueSize, parameterValueBraces];

/**
 * Checks a text that became known only while the program runs, by the rules that check known
 * texts. What depends on the text is then not made.
 */
export function checkWhenKnown(
  subject: string,
  { path, container, consumption, secret, declaredSecret }: ConfigDocument<Leaf>,
  content: string,
): void {
  const { variable } = consumption;
  const document: ConfigDocument<string> = {
    path,
    container,
    content,
    consumption: { as: "environment", variable },
    secret,
    declaredSecret,
  };
  const task = {
    sized: "by-plan" as const,
    peek: (text: string) => text,
    launchTypes: [],
    platform: {},
    containers: [],
    volumes: [],
    documents: [document],
    statements: [],
    kmsKeys: [],
    unplaced: [],
  };
  const mistakes = checkTask(task, "invalid", CONTENT_RULES);
  if (mistakes.length === 0) return;
  throw withFixedMessage(withoutStack(new ValidationError(subject, mistakes)));
}
