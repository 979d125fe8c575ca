import type { ResourceRemediation, ResourceValidation } from "@pulumi/policy";
import { RULES } from "../../../../core";
import type { AnyTask, Finding, OptionValues } from "../../../../core";
import { items } from "../../../../core/known";
import { newContext } from "../../../../policy-pack/context";
import type { PackContext } from "../../../../policy-pack/context";
import type { ResourceRule } from "../../../../policy-pack/resources";
import { rulePolicy } from "../../../../policy-pack/rule-policy";
import { asked, collector } from "../../sdk";
import type { Shown } from "../../sdk";

export const TOKEN = "aws:ecs/taskDefinition:TaskDefinition";
export const COMPONENT = "urn:pulumi:dev::shop::ecs-sidecars:index:EcsService::web";

/** A rule with options and a remedy: no container may be called as its option says. */
export const NO_NAME: ResourceRule = {
  ...(RULES.find(({ on }) => on === "task") as ResourceRule),
  id: "no-name",
  title: "No container is called so",
  kind: "practice",
  on: "task",
  severity: "critical",
  url: "https://docs.example/no-name",
  fix: "Rename the container.",
  frameworks: [
    { name: "AWS Security Hub", reference: "ECS.0" },
    { name: "cdk-nag", reference: "ECS0" },
  ],
  options: {
    names: { description: "Forbidden names.", default: ["bad"] },
    loud: { description: "Says it loudly.", default: false },
  },
  check: (task: AnyTask, { names, loud }: OptionValues): Finding[] =>
    badOnes(task, names).map((i) => ({
      path: `containerDefinitions[${i}].name`,
      message: loud === true ? "NO!" : "The name is bad.\u0007",
      fix: "Rename it.",
    })),
  remedy: (task: AnyTask, { names }: OptionValues) => [
    ...badOnes(task, names).flatMap((i) => [
      { steps: ["containerDefinitions", i, "name"], value: "good" },
      { steps: ["containerDefinitions", i, "restartPolicy", "enabled"], value: true },
    ]),
    ...(badOnes(task, names).length > 0
      ? [
          { steps: ["runtimePlatform", "cpuArchitecture"], value: "ARM64" },
          { steps: ["elsewhere", "deep"], value: 1 },
          { steps: ["placementConstraints", 0, "type"], value: "distinctInstance" },
          { steps: ["containerDefinitions", 2, "name"], value: "added" },
        ]
      : []),
  ],
};

function badOnes(task: AnyTask, names: OptionValues[string] | undefined): number[] {
  return items(task.containers).flatMap(({ name }, i) =>
    Array.isArray(names) && names.includes(name as string) ? [i] : [],
  );
}

export function definitions(...names: string[]): string {
  return JSON.stringify(names.map((name) => ({ image: "a:1", name, essential: true })));
}

export const BAD = { family: "web", containerDefinitions: definitions("ok", "bad") };
export const FOUND = "containerDefinitions[1].name: The name is bad.\\u0007\nFix: Rename it.";

export const SETTINGS = { level: "mandatory", values: {} } as const;

export function context(parts: Partial<PackContext> = {}): PackContext {
  return { ...newContext(), today: () => "2026-11-21", ...parts };
}

export function validate(
  shown: Partial<Shown>,
  own = context(),
  settings: Parameters<typeof rulePolicy>[1] = SETTINGS,
): string[] {
  const policy = rulePolicy(NO_NAME, settings, own);
  const { report, said } = collector();
  void (policy.validateResource as ResourceValidation)(
    asked({ type: TOKEN, props: BAD, ...shown }),
    report,
  );
  return said;
}

export function remediate(shown: Partial<Shown>, own = context()): unknown {
  const { remediateResource } = rulePolicy(NO_NAME, SETTINGS, own);
  return (remediateResource as ResourceRemediation)(asked({ type: TOKEN, props: BAD, ...shown }));
}
