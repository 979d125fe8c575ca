import type { Json } from "../json";
import type { RoleKind } from "../model";
import type { AnyTask, Given } from "../rules/rule";
import { subjectsOf } from "../subjects";
import type { SubjectLists } from "../subjects";
import { readCluster, readRepository, readSamplingRule } from "./around";
import { readCollector } from "./collector";
import { readLogGroup } from "./log-group";
import { readParameter } from "./parameter";
import { readRole } from "./role";
import { readService } from "./service";
import { readStack } from "./stack";
import { readTask } from "./task";
import { UNSEEN_TASK } from "./unseen";

/** What a case of a rule shows, as rules see it. */
export function readGiven(given: Given): SubjectLists {
  const { taskDefinition, service, parameter, logGroup, role, collector } = given;
  const { cluster, repository, samplingRule, stack } = given;
  return {
    ...(taskDefinition || service ? subjectsOf(taskOf(given)) : {}),
    ...(parameter && { parameter: [readParameter(parameter)] }),
    ...(logGroup && { logGroup: [readLogGroup(logGroup)] }),
    ...(stack && { stack: [readStack(stack)] }),
    ...(collector && { collector: [readCollector(collector)] }),
    ...(cluster && { cluster: [readCluster(cluster)] }),
    ...(repository && { repository: [readRepository(repository)] }),
    ...(samplingRule && { samplingRule: [readSamplingRule(samplingRule)] }),
    ...(role && { role: [{ ...readRole(role), ...useOf(role, taskDefinition) }] }),
  };
}

function taskOf({ taskDefinition = UNSEEN_TASK, service }: Given): AnyTask {
  const task = readTask(taskDefinition);
  if (service === undefined) return task;
  const { model, misread } = readService(service);
  return { ...task, service: model, misread: [...(task.misread ?? []), ...misread] };
}

/** Which of the task's roles a role is, by its name at the end of the ARN. */
function useOf(role: Json, taskDefinition: Json = {}): { usedAs?: RoleKind } {
  const { RoleName: name } = role;
  const is = (arn: unknown): boolean =>
    typeof name === "string" && typeof arn === "string" && arn.endsWith(`/${name}`);
  if (is(taskDefinition["taskRoleArn"])) return { usedAs: "task" };
  return is(taskDefinition["executionRoleArn"]) ? { usedAs: "execution" } : {};
}
