import type { ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { UNKNOWN } from "../core/known";
import type { PackContext } from "./context";
import { TASK_DEFINITION } from "./resources/task-definition";

/** Name of the policy that says what was not checked. */
export const COVERAGE = "task-coverage";

/** The task definitions of the AWS Cloud Control provider. */
const NATIVE = "aws-native:ecs:TaskDefinition";
const UNREAD = `the type ${NATIVE} is not read`;

/**
 * Says once per run which task definitions the rules could not look at, and what hid them. It also
 * tells the other policies what the components of this package plan, and what the program asked for:
 * leave it on.
 */
export function coveragePolicy({
  components,
  inputs,
  readings,
  stack,
}: PackContext): ResourceValidationPolicy & StackValidationPolicy {
  const hidden = new Map<string, string>();
  return {
    name: COVERAGE,
    displayName: "Every task definition is checked",
    description: "Every task definition is checked.",
    enforcementLevel: "advisory",
    severity: "medium",
    remediationSteps:
      "Make containerDefinitions known at preview: name log groups, parameters and images instead of passing outputs that are not known yet.",
    validateResource: (resource) => {
      components.note(resource);
      inputs.note(resource);
      if (resource.type === NATIVE) hidden.set(resource.urn, UNREAD);
      if (resource.type !== TASK_DEFINITION.token) return;
      const { request, props } = readings.of(TASK_DEFINITION, resource);
      if (request["containerDefinitions"] !== UNKNOWN) hidden.delete(resource.urn);
      else
        hidden.set(
          resource.urn,
          `containerDefinitions ${whyHidden(props["containerDefinitions"])}`,
        );
    },
    validateStack: ({ resources }, report) => {
      stack.end();
      stack.begin(resources);
      const lines = resources.flatMap(({ urn, name, propertyDependencies }) => {
        const why = hidden.get(urn);
        const sources = (propertyDependencies["containerDefinitions"] ?? []).map(
          (source) => `"${source.name}" (${source.type})`,
        );
        return why === undefined
          ? []
          : [`"${name}": ${why}${takenFrom(why === UNREAD ? [] : sources)}.`];
      });
      hidden.clear();
      if (lines.length === 0) return;
      const count =
        lines.length === 1 ? "1 task definition was" : `${lines.length} task definitions were`;
      // Sorted: which of them the program registers first differs from run to run.
      const told = lines.sort().map((line) => `  ${line}`);
      report([`${count} not checked:`, ...told].join("\n"));
    },
  };
}

function whyHidden(value: unknown): string {
  return value === UNKNOWN ? "is not known yet" : "is no JSON";
}

function takenFrom(sources: readonly string[]): string {
  return sources.length === 0 ? "" : `; it takes in ${sources.join(", ")}`;
}
