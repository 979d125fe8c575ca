export * from "./args";
export { EcsService } from "./ecs-service";
export { EcsTaskDefinition } from "./ecs-task-definition";
export type { ServiceResources } from "./resources/service";
export type { TaskResources } from "./resources/task";
export { ValidationError } from "./validation-error";
export type { Issue } from "../core/issue";
