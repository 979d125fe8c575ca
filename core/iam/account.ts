/** Where resources live: the first parts of every ARN. */
export interface KnownAccount {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
}
