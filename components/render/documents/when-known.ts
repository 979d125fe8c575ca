import { RULES, checkTask } from "../../../core";
import type { PlannedDocument, Rule } from "../../../core";
import type { Leaf } from "../../leaf";
import { ValidationError } from "../../validation-error";
import { withFixedMessage, withoutStack } from "../../without-stack";

const isAboutContent = ({ on }: Rule): boolean => on === "parameter" || on === "collector";

/**
 * Checks a text that became known only while the program runs, by the rules that check known
 * texts. What depends on the text is then not made.
 */
export function checkWhenKnown(
  subject: string,
  planned: PlannedDocument<Leaf>,
  content: string,
): void {
  const { path, container, secret, declaredSecret, delivery, elsewhere, collector } = planned;
  const { variable } = planned.consumption;
  const task = {
    sized: "by-plan" as const,
    peek: (text: string) => text,
    launchTypes: [],
    platform: {},
    containers: [],
    volumes: [],
    documents: [
      {
        path,
        container,
        content,
        consumption: { as: "environment", variable } as const,
        secret,
        declaredSecret,
        delivery,
        ...(elsewhere !== undefined && { elsewhere }),
      },
    ],
    collectors: collector === undefined ? [] : [collector(content)],
    statements: [],
    kmsKeys: [],
    unplaced: [],
  };
  const mistakes = checkTask(task, "invalid", RULES.filter(isAboutContent));
  if (mistakes.length === 0) return;
  throw withFixedMessage(withoutStack(new ValidationError(subject, mistakes)));
}
