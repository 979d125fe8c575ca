/** What stands where its author wrote it. */
interface Placed {
  readonly paths?: Readonly<Record<string, string>>;
}

/** Where a field stands, by the name that AWS's API gives it. */
export function pathOf({ paths }: Placed, field: string): string {
  return paths?.[field] ?? field;
}
