import type { LogGroupArgs, VolumeArgs } from "../args";
import type { Leaf } from "../leaf";
import type { ArgumentIssues } from "./issues";
import type { Member } from "./members";

/** Names that telemetry is told apart by. */
export interface Origin {
  readonly project: string;
  readonly stack: string;
  readonly component: string;
}

/** What the parts of a task need to know of the task to be read. */
export interface TaskContext {
  /** `<project>-<stack>-<component>`, for the names chosen here. */
  readonly base: string;
  /** Name of the application's container. */
  readonly application: string;
  /** The application's own variables; undefined where the task definition does not show a value. */
  readonly applicationVariables: ReadonlyMap<string, Leaf | undefined>;
  /** What the task is a part of, as telemetry calls it. */
  readonly origin: Origin;
  /** The containers by name, as far as their author says something of them. */
  readonly members: ReadonlyMap<string, Member>;
  readonly volumes: Readonly<Record<string, VolumeArgs>>;
  readonly logging: LogGroupArgs;
  /** Host and prefix of the registry that serves default images. */
  readonly imageRegistry?: string;
  readonly windows: boolean;
  /** Whether people may run commands in the containers. */
  readonly executeCommand: boolean;
  /** Whether containers need an init process, which ECS Exec leaves processes to. */
  readonly initProcess: boolean;
  readonly issues: ArgumentIssues;
}
