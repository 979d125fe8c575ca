/** An item whose key an earlier item already has. */
export interface Repetition<T> {
  readonly item: T;
  readonly first: T;
  readonly key: string;
}

/** Items whose key stands earlier in the list. Items without a known key repeat nothing. */
export function repeated<T>(
  list: readonly T[],
  keyOf: (item: T) => string | symbol | undefined,
): Repetition<T>[] {
  const seen = new Map<string, T>();
  return list.flatMap((item) => {
    const key = keyOf(item);
    if (typeof key !== "string") return [];
    const first = seen.get(key);
    if (first !== undefined) return [{ item, first, key }];
    seen.set(key, item);
    return [];
  });
}
