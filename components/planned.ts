import * as pulumi from "@pulumi/pulumi";
import { checkTask, planContainers, planTask } from "../core";
import { inOrder } from "../core/issue";
import type { RuleFinding, ServiceModel, TaskModel, TaskPlan } from "../core";
import type { ContainerArgs, EcsServiceArgs, EcsTaskDefinitionArgs } from "./args";
import { CONTAINER_NAME } from "./defaults";
import type { Leaf } from "./leaf";
import { baseName } from "./names";
import { renderDocument } from "./render/documents";
import { leastBytes } from "./render/size";
import type { RenderedDocument } from "./render/documents";
import { ValidationError } from "./validation-error";
import type { TaskContext } from "./normalise/context";
import { ArgumentIssues } from "./normalise/issues";
import { membersOf } from "./normalise/members";
import { normaliseService } from "./normalise/service";
import { readArgs } from "./normalise/shape";
import { normaliseTask } from "./normalise/task";

/** A checked task definition, ready to be made. */
export interface PlannedTask {
  /** The component, as reports name it. */
  readonly subject: string;
  readonly args: EcsTaskDefinitionArgs;
  /** `<project>-<stack>-<component>`, in legal characters. */
  readonly base: string;
  readonly model: TaskModel<Leaf>;
  readonly plan: TaskPlan<Leaf>;
  /** The plan's documents as parameters. */
  readonly documents: readonly RenderedDocument[];
  /** What runs but will be regretted, without what the author acknowledged. */
  readonly advice: readonly RuleFinding[];
}

/** A checked service, ready to be made. */
export interface PlannedService extends PlannedTask {
  readonly args: EcsServiceArgs;
  readonly service: ServiceModel<Leaf>;
}

/** Reads, checks and plans a task definition. Throws one ValidationError with all mistakes. */
export function planTaskDefinition(name: string, given: EcsTaskDefinitionArgs): PlannedTask {
  const subject = `ECS task definition "${name}"`;
  const issues = new ArgumentIssues();
  const args = readArgs("EcsTaskDefinitionArgs", given, issues);
  refuseUnreadable(subject, issues);
  const context = contextOf(name, args, false, issues);
  return finish(subject, args, context, normaliseTask(args, context));
}

/** Reads, checks and plans a service. Throws one ValidationError with all mistakes. */
export function planService(name: string, given: EcsServiceArgs): PlannedService {
  const subject = `ECS service "${name}"`;
  const issues = new ArgumentIssues();
  const args = readArgs("EcsServiceArgs", given, issues);
  refuseUnreadable(subject, issues);
  const context = contextOf(name, args, args.enableExecuteCommand ?? false, issues);
  const service = normaliseService(args, issues);
  return {
    ...finish(subject, args, context, normaliseTask(args, context, service)),
    args,
    service,
  };
}

function refuseUnreadable(subject: string, issues: ArgumentIssues): void {
  if (issues.unreadable) throw new ValidationError(subject, inOrder(issues.all));
}

function contextOf(
  name: string,
  args: EcsTaskDefinitionArgs,
  executeCommand: boolean,
  issues: ArgumentIssues,
): TaskContext {
  const windows = args.runtimePlatform?.operatingSystemFamily?.startsWith("WINDOWS") ?? false;
  const [project, stack] = [pulumi.getProject(), pulumi.getStack()];
  return {
    base: baseName(project, stack, name),
    application: args.containerName ?? CONTAINER_NAME,
    applicationVariables: variablesOf(args.container),
    origin: { project, stack, component: name },
    members: membersOf(args),
    volumes: args.volumes ?? {},
    logging: args.logging ?? {},
    ...(args.imageRegistry !== undefined && { imageRegistry: args.imageRegistry }),
    windows,
    executeCommand,
    initProcess: executeCommand && !windows,
    issues,
  };
}

function variablesOf(container: ContainerArgs): ReadonlyMap<string, Leaf | undefined> {
  const { environment = {}, secrets, secretValues, documents } = container;
  const hidden = [secrets, secretValues, documents].flatMap((map) => Object.keys(map ?? {}));
  return new Map([
    ...hidden.map((name) => [name, undefined] as const),
    ...Object.entries(environment),
  ]);
}

function finish(
  subject: string,
  args: EcsTaskDefinitionArgs,
  { base, issues }: TaskContext,
  given: TaskModel<Leaf>,
): PlannedTask {
  const model = { ...given, bytes: leastBytes(planContainers(given)) };
  const reported = new Set(issues.all.map(({ path }) => path));
  const findings = checkTask(model, "invalid").filter(({ path }) => !reported.has(path));
  const mistakes = inOrder([...issues.all, ...findings]);
  if (mistakes.length > 0) throw new ValidationError(subject, mistakes);
  const acknowledged = new Set(Object.keys(args.acknowledge ?? {}));
  const plan = planTask(model);
  return {
    subject,
    args,
    base,
    model,
    plan,
    documents: plan.documents.map((document) => renderDocument(subject, base, document)),
    advice: checkTask(model, "practice").filter(({ code }) => !acknowledged.has(code)),
  };
}
