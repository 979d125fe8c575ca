export interface VolumeModel<V, U = never> {
  readonly path: string;
  readonly name: string | U;
  readonly efs?: EfsModel<V, U> | U;
  readonly s3Files?: S3FilesModel<V, U> | U;
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

/** An S3 Files file system. */
export interface S3FilesModel<V, U = never> {
  readonly path: string;
  readonly accessPointArn?: V | U;
  readonly rootDirectory?: V | U;
  readonly transitEncryptionPort?: number | U;
}
