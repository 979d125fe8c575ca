export interface VolumeModel<V, U = never> {
  readonly path: string;
  readonly name: string | U;
  readonly efs?: EfsModel<V, U> | U;
  /** Other kinds of storage the volume is configured for, by their ECS names. */
  readonly otherStorage?: readonly string[] | U;
  /** Path on the host. */
  readonly hostPath?: V | U;
}

export interface EfsModel<V, U = never> {
  readonly path: string;
  readonly fileSystemId: V;
  readonly accessPointId?: V;
  readonly rootDirectory?: V;
  readonly iam: boolean | U;
  /** Absent where it is always on. */
  readonly transitEncryption?: boolean | U;
  readonly transitEncryptionPort?: number | U;
}
