import { present } from "../../core/read/present";
import type { ManagedLogGroup, ServiceModel, TaskModel } from "../../core";
import { assemble } from "../../core";
import type { EcsTaskDefinitionArgs, LogGroupArgs, RoleArgs, VolumeArgs } from "../args";
import { EFS_IAM, PLATFORM } from "../defaults";
import type { Leaf } from "../leaf";
import { listOf, peek } from "../leaf";
import { typedSidecars } from "../sidecars";
import { checkAcknowledge } from "./acknowledge";
import { normaliseContainer, normaliseSidecar, normaliseStatements } from "./container";
import type { TaskContext } from "./context";
import { entriesOf, sorted } from "./entries";
import { checkRole, givenRole, madeRoles } from "./roles";

/** The arguments as a task, contributions placed. A service adds its own side. */
export function normaliseTask(
  args: EcsTaskDefinitionArgs,
  context: TaskContext,
  service?: ServiceModel<Leaf>,
): TaskModel<Leaf> {
  const { application } = context;
  const { taskRole = {}, executionRole = {} } = args;
  checkRole(taskRole, "taskRole", context.issues);
  checkRole(executionRole, "executionRole", context.issues);
  checkAcknowledge(args.acknowledge ?? {}, context.issues);
  const { cpu, memory, ephemeralStorage, family } = args;
  return assemble({
    sized: "by-plan",
    peek,
    launchTypes: ["FARGATE"],
    networkMode: "awsvpc",
    hasExecutionRole: true,
    platform: { ...PLATFORM, ...args.runtimePlatform },
    ...present({ cpu, memory, ephemeralStorage, family }),
    tags: entriesOf(args.tags, "tags"),
    application: normaliseContainer(application, args.container, "container", context),
    sidecars: [
      ...sorted(args.sidecars ?? {}).map(([name, sidecar]) =>
        normaliseSidecar(name, sidecar, context),
      ),
      ...typedSidecars(args, context),
    ],
    volumes: sorted(args.volumes ?? {}).map(([name, volume]) => normaliseVolume(name, volume)),
    statements: [
      ...roleStatements("task", taskRole),
      ...roleStatements("execution", executionRole),
    ],
    kmsKeys: [...roleKeys("task", taskRole), ...roleKeys("execution", executionRole)],
    roles: [...madeRoles("taskRole", taskRole), ...madeRoles("executionRole", executionRole)],
    givenRoles: [...givenRole("taskRole", taskRole), ...givenRole("executionRole", executionRole)],
    ...(args.logging && { logDefaults: logDefaults(args.logging) }),
    ...(service && { service }),
  });
}

function normaliseVolume(name: string, { efs }: VolumeArgs): TaskModel<Leaf>["volumes"][number] {
  const path = `volumes.${name}`;
  return { path, name, ...(efs && { efs: { path: `${path}.efs`, iam: EFS_IAM, ...efs } }) };
}

function logDefaults({ retentionInDays, kmsKeyId }: LogGroupArgs): ManagedLogGroup<Leaf> {
  const path = "logging";
  return {
    path,
    paths: { retentionInDays: `${path}.retentionInDays`, kmsKeyId: `${path}.kmsKeyId` },
    peek,
    ...present({ retentionInDays, kmsKeyId }),
  };
}

function roleStatements(role: "task" | "execution", args: RoleArgs): TaskModel<Leaf>["statements"] {
  return normaliseStatements(args.statements, `${role}Role.statements`).map((statement) => ({
    role,
    statement,
  }));
}

function roleKeys(role: "task" | "execution", args: RoleArgs): TaskModel<Leaf>["kmsKeys"] {
  return args.kmsKeyArns === undefined ? [] : [{ role, keys: listOf(args.kmsKeyArns) }];
}
