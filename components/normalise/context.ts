import type { LogGroupArgs, VolumeArgs } from "../args";
import type { ArgumentIssues } from "./issues";

/** What the parts of a task need to know of the task to be read. */
export interface TaskContext {
  /** `<project>-<stack>-<component>`, for the names chosen here. */
  readonly base: string;
  readonly volumes: Readonly<Record<string, VolumeArgs>>;
  readonly logging: LogGroupArgs;
  /** Whether containers need an init process, which ECS Exec leaves processes to. */
  readonly initProcess: boolean;
  readonly issues: ArgumentIssues;
}
