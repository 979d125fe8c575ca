import * as fs from "node:fs";
import * as path from "node:path";
import { withFileLock } from "./lock";
import type { Place } from "./identifiers";
import { isObject, sortKeys, type Props } from "./values";

/** One object in the cloud: its `id`, its outputs, and what only AWS knows (a revision's `status`). */
export type CloudRecord = Props & { id: string };

/** Objects by resource type, then by key: the id, but `family:revision` for task definitions. */
export type RegionContent = Record<string, Record<string, CloudRecord>>;

/** The whole file. IAM has no region: its objects lie under the region "global". */
export interface CloudFile {
  accounts: Record<string, Record<string, RegionContent>>;
  /** Numbers that only go up, by account, region and name, e.g. the revisions of a family. */
  counters: Record<string, Record<string, Record<string, number>>>;
}

export const GLOBAL = "global";

/** Where the running provider keeps its cloud. */
export function defaultCloudPath(): string {
  return process.env["LOCAL_AWS_CLOUD"] ?? path.join(process.cwd(), ".local-aws", "cloud.json");
}

/** The cloud as it is now; an absent file is an empty cloud. */
export function readCloud(file: string = defaultCloudPath()): CloudFile {
  try {
    return parseCloud(fs.readFileSync(file, "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { accounts: {}, counters: {} };
    throw error;
  }
}

/** All objects of one type in every account and region: what most tests want to look at. */
export function cloudObjects(cloud: CloudFile, type: string): CloudRecord[] {
  const regions = Object.values(cloud.accounts).flatMap((account) => Object.values(account));
  return regions.flatMap((content) => Object.values(content[type] ?? {}));
}

/** Changes the cloud file from outside, e.g. to seed a cluster or to play drift. */
export async function editCloud<T>(file: string, edit: (cloud: CloudFile) => T): Promise<T> {
  return new CloudStore(file).transaction(edit);
}

/** The file behind the cloud: each operation is one locked read, change and atomic write. */
export class CloudStore {
  private known: { stamp: string; cloud: CloudFile } | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(readonly file: string) {}

  /** Runs `change` on the current content and writes the result. Nothing is written if it throws. */
  transaction<T>(change: (cloud: CloudFile) => T): Promise<T> {
    return this.enqueue(() => {
      const cloud = this.load();
      this.known = undefined;
      const result = change(cloud);
      this.save(cloud);
      return result;
    });
  }

  /** Looks at the current content. Writers replace the file in one step, so no lock is needed. */
  async view<T>(look: (cloud: CloudFile) => T): Promise<T> {
    await this.queue;
    return look(this.load());
  }

  private enqueue<T>(critical: () => T): Promise<T> {
    const run = async (): Promise<T> => {
      fs.mkdirSync(path.dirname(this.file), { recursive: true });
      return withFileLock(`${this.file}.lock`, critical);
    };
    const result = this.queue.then(run);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private load(): CloudFile {
    const stamp = this.stamp();
    if (this.known?.stamp !== stamp) this.known = { stamp, cloud: readCloud(this.file) };
    return this.known.cloud;
  }

  private save(cloud: CloudFile): void {
    const temporary = `${this.file}.${process.pid}`;
    fs.writeFileSync(temporary, `${JSON.stringify(sorted(cloud), undefined, 2)}\n`);
    fs.renameSync(temporary, this.file);
    this.known = { stamp: this.stamp(), cloud };
  }

  /** Every write makes a new file, so these three tell whether ours is the last. */
  private stamp(): string {
    const stat = fs.statSync(this.file, { bigint: true, throwIfNoEntry: false });
    return stat ? `${stat.ino} ${stat.mtimeNs} ${stat.size}` : "absent";
  }
}

/** One account and region of the cloud, as service code sees it. */
export class CloudView {
  constructor(
    private readonly cloud: CloudFile,
    private readonly place: Place,
  ) {}

  get(type: string, key: string): CloudRecord | undefined {
    return this.collection(type)?.[key];
  }

  list(type: string): CloudRecord[] {
    return Object.values(this.collection(type) ?? {});
  }

  put(type: string, key: string, record: CloudRecord): void {
    const regions = (this.cloud.accounts[this.place.account] ??= {});
    const content = (regions[this.regionOf(type)] ??= {});
    (content[type] ??= {})[key] = record;
  }

  delete(type: string, key: string): void {
    const regions = this.cloud.accounts[this.place.account];
    const region = this.regionOf(type);
    const objects = regions?.[region]?.[type];
    if (!regions || !objects) return;
    // What is left empty goes too: an emptied account looks like one that was never used.
    Reflect.deleteProperty(objects, key);
    deleteIfEmpty(regions[region] ?? {}, type);
    deleteIfEmpty(regions, region);
    deleteIfEmpty(this.cloud.accounts, this.place.account);
  }

  /** The next value of a counter that survives the objects it counted. */
  next(name: string): number {
    const regions = (this.cloud.counters[this.place.account] ??= {});
    const counters = (regions[this.place.region] ??= {});
    return (counters[name] = (counters[name] ?? 0) + 1);
  }

  /** The same account in another region. */
  at(region: string): CloudView {
    return new CloudView(this.cloud, { ...this.place, region });
  }

  private collection(type: string): Record<string, CloudRecord> | undefined {
    return this.cloud.accounts[this.place.account]?.[this.regionOf(type)]?.[type];
  }

  private regionOf(type: string): string {
    return type.startsWith("aws:iam/") ? GLOBAL : this.place.region;
  }
}

function deleteIfEmpty(parent: Record<string, object>, key: string): void {
  if (Object.keys(parent[key] ?? {}).length === 0) Reflect.deleteProperty(parent, key);
}

function parseCloud(content: string): CloudFile {
  const cloud = JSON.parse(content) as Partial<CloudFile>;
  return { accounts: cloud.accounts ?? {}, counters: cloud.counters ?? {} };
}

/** Sorted at every level but inside arrays, so that two runs of one program give one file. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(sortKeys(value)).map(([key, v]) => [key, sorted(v)]));
}
