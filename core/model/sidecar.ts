import type { Access } from "./access";
import type { CollectorModel } from "./collector";
import type { ContainerModel, DependencyModel, MountModel } from "./container";
import type { ConfigDocument } from "./document";
import type { LogModel, OwnLogGroupModel } from "./logging";
import type { Statement } from "./role";
import type { Entry } from "./values";
import type { VolumeModel } from "./volume";

/** What a container gains from a sidecar. */
export interface Contribution<V> {
  /** Name of the container that gains. */
  readonly to: string;
  /** Who contributes, in the user's terms. */
  readonly path: string;
  /** The container's own variables win. */
  readonly environment?: readonly Entry<V>[];
  /** The container's own condition on the same container wins. */
  readonly dependsOn?: readonly DependencyModel[];
  /** The container's own mount of the same volume wins. */
  readonly mounts?: readonly MountModel[];
  /** Replaces where the container's output goes. */
  readonly log?: LogModel<V>;
}

/** A sidecar is a value: its container, and everything that follows from having it. */
export interface Sidecar<V> {
  readonly container: ContainerModel<V>;
  readonly contributions: readonly Contribution<V>[];
  /** What the code in the container may do. */
  readonly statements: readonly Statement<V>[];
  /** What the code in the container does with AWS's services. */
  readonly access?: readonly Access<V>[];
  /** Log groups that the code in the container writes to by itself. */
  readonly logGroups?: readonly OwnLogGroupModel<V>[];
  /** The OpenTelemetry collector that the container runs. */
  readonly collector?: CollectorModel;
  readonly documents: readonly ConfigDocument<V>[];
  readonly volumes: readonly VolumeModel<V>[];
}
