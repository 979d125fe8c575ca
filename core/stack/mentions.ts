import { isObject } from "../json";
import { UNKNOWN } from "../known";
import type { EntryKind, StackEntry } from "../model";

// Whether anything that runs, or is allowed something, refers to a resource.

/** Where resources name what tasks read and write. */
const PLACES: Readonly<Partial<Record<EntryKind, string>>> = {
  taskDefinition: "containerDefinitions",
  service: "serviceConnectConfiguration",
  taskSet: "serviceConnectConfiguration",
  // Where ECS Exec writes to.
  cluster: "configuration",
  // A collector's configuration names log groups.
  parameter: "Value",
  role: "Policies",
  rolePolicy: "PolicyDocument",
  policy: "PolicyDocument",
};

/** Whether something in the program was made from the resource. */
export function isReferred(entries: readonly StackEntry[], { id }: StackEntry): boolean {
  return entries.some(({ kind, references }) => {
    const place = PLACES[kind];
    return place !== undefined && (references[place] ?? []).includes(id);
  });
}

/** Whether something in the program says the path of the resource, or may. */
export function maySay(entries: readonly StackEntry[], entry: StackEntry, path: string): boolean {
  const wanted = [path, ...foldersOf(path).map((folder) => `${folder}*`)];
  return entries.some((other) => {
    const place = PLACES[other.kind];
    return other !== entry && place !== undefined && says(other.request[place], wanted);
  });
}

function says(value: unknown, wanted: readonly string[]): boolean {
  if (value === UNKNOWN) return true;
  if (typeof value === "string") return wanted.some((path) => includesPath(value, path));
  if (Array.isArray(value)) return value.some((item) => says(item, wanted));
  return isObject(value) && Object.values(value).some((item) => says(item, wanted));
}

// "/ecs/web" does not stand in "/ecs/web-2".
function includesPath(text: string, path: string): boolean {
  return text
    .split(path)
    .slice(1)
    .some((rest) => !/^[\w./#-]/.test(rest));
}

// What may read all of a folder is allowed by "/ecs/web/*".
function foldersOf(path: string): string[] {
  return [...path.slice(1).matchAll(/\//g)].map(({ index }) => path.slice(0, index + 2));
}
