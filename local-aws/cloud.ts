import * as fs from "node:fs";
import * as path from "node:path";
import { journalStart, replay } from "./cloud-journal";
import type { Place } from "./identifiers";
import { omit, type Props } from "./values";

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
    this.keep(type, { ...this.collection(type), [key]: record });
  }

  delete(type: string, key: string): void {
    const objects = this.collection(type);
    if (objects) this.keep(type, omit(objects, key) as Record<string, CloudRecord>);
  }

  /** The next value of a counter that survives the objects it counted. */
  next(name: string): number {
    const { account, region } = this.place;
    const { counters } = this.cloud;
    const number = (counters[account]?.[region]?.[name] ?? 0) + 1;
    const here = { ...counters[account]?.[region], [name]: number };
    this.cloud.counters = { ...counters, [account]: { ...counters[account], [region]: here } };
    return number;
  }

  /** The same account in another region. */
  at(region: string): CloudView {
    return new CloudView(this.cloud, { ...this.place, region });
  }

  private collection(type: string): Record<string, CloudRecord> | undefined {
    return this.cloud.accounts[this.place.account]?.[this.regionOf(type)]?.[type];
  }

  /** Replaces what it changes, for the text of a part, and for a change that is to be undone. */
  private keep(type: string, objects: Record<string, CloudRecord>): void {
    const { account } = this.place;
    const region = this.regionOf(type);
    const { accounts } = this.cloud;
    const regions = accounts[account] ?? {};
    const content = withPart(regions[region] ?? {}, type, objects);
    this.cloud.accounts = withPart(accounts, account, withPart(regions, region, content));
  }

  private regionOf(type: string): string {
    return type.startsWith("aws:iam/") ? GLOBAL : this.place.region;
  }
}

/** What is left empty goes: an emptied account looks like one that was never used. */
function withPart<T extends object>(whole: Record<string, T>, key: string, part: T) {
  const isLeft = Object.keys(part).length > 0;
  return isLeft ? { ...whole, [key]: part } : (omit(whole, key) as Record<string, T>);
}

function parseCloud(content: string): CloudFile {
  const journal = journalStart(content);
  const written = JSON.parse(content.slice(0, journal)) as Partial<CloudFile>;
  const cloud = { accounts: written.accounts ?? {}, counters: written.counters ?? {} };
  replay(cloud, content.slice(journal));
  return cloud;
}
