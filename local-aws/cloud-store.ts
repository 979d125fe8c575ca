import * as fs from "node:fs";
import * as path from "node:path";
import { setTimeout } from "node:timers/promises";
import { readCloud, type CloudFile } from "./cloud";
import { journalLine } from "./cloud-journal";
import { textOfCloud } from "./cloud-text";
import { withFileLock } from "./lock";

/** A change that waits for its turn, and how to tell its caller what came of it. */
interface Waiting {
  /** Applies the change; what it gives tells the caller, once that is in the file. */
  apply: (cloud: CloudFile) => Outcome;
  refuse: (error: unknown) => void;
}

interface Outcome {
  ok: boolean;
  tell: () => void;
}

/** What this process knows of the file. */
interface Known {
  stamp: string;
  cloud: CloudFile;
  /** How many more bytes of changes may follow, where this process wrote the file. */
  room: number;
}

/** A smaller cloud is written whole at each change, so that people can always read it. */
const LARGE_BYTES = 256 * 1024;

/** Changes the cloud file from outside, e.g. to seed a cluster or to play drift. */
export async function editCloud<T>(file: string, edit: (cloud: CloudFile) => T): Promise<T> {
  return new CloudStore(file).transaction(edit);
}

/**
 * The file behind the cloud. Operations that come together share one locked read, change and atomic
 * write; each is answered only when the file holds what it did.
 */
export class CloudStore {
  private known: Known | undefined;
  private waiting: Waiting[] = [];
  private writing: Promise<void> = Promise.resolve();
  /** Milliseconds that the last write took. */
  private duration = 0;

  constructor(readonly file: string) {}

  /** Runs `change` on the current content and writes the result; nothing of it if it throws. */
  transaction<T>(change: (cloud: CloudFile) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.waiting.push({
        apply: (cloud) => attempt(cloud, change, resolve, reject),
        refuse: reject,
      });
      if (this.waiting.length === 1) this.writing = this.writing.then(() => this.writeWaiting());
    });
  }

  /** Looks at the current content. A write is one step to those who read, so no lock is needed. */
  async view<T>(look: (cloud: CloudFile) => T): Promise<T> {
    await this.writing;
    return look(this.load().cloud);
  }

  private async writeWaiting(): Promise<void> {
    // What arrives within the time of a write joins in: at most half the time goes into writing.
    await setTimeout(this.duration);
    let together: Waiting[] = [];
    try {
      fs.mkdirSync(path.dirname(this.file), { recursive: true });
      const outcomes = await withFileLock(`${this.file}.lock`, () => {
        together = this.waiting.splice(0);
        return this.writeTogether(together);
      });
      for (const { tell } of outcomes) tell();
    } catch (error) {
      for (const { refuse } of [...together, ...this.waiting.splice(0)]) refuse(error);
    }
  }

  private writeTogether(changes: readonly Waiting[]): Outcome[] {
    const { cloud, room } = this.load();
    const before = { ...cloud };
    this.known = undefined;
    const outcomes = changes.map(({ apply }) => apply(cloud));
    if (outcomes.some(({ ok }) => ok)) this.save(before, cloud, room);
    return outcomes;
  }

  private load(): Known {
    const stamp = this.stamp();
    if (this.known?.stamp !== stamp) {
      this.known = { stamp, cloud: readCloud(this.file), room: 0 };
    }
    return this.known;
  }

  private save(before: CloudFile, cloud: CloudFile, room: number): void {
    const started = performance.now();
    const left = room === 0 ? 0 : this.append(journalLine(before, cloud), room);
    this.known = {
      cloud,
      room: left > 0 ? left : this.replace(textOfCloud(cloud)),
      stamp: this.stamp(),
    };
    this.duration = performance.now() - started;
  }

  /** Appends a line where there is room for it; tells what room is left. */
  private append(line: string, room: number): number {
    const left = room - line.length;
    if (left > 0) fs.appendFileSync(this.file, line);
    return left;
  }

  /** Writes the file anew; tells how much may be appended until that is worth while again. */
  private replace(text: string): number {
    const temporary = `${this.file}.${process.pid}`;
    fs.writeFileSync(temporary, text);
    fs.renameSync(temporary, this.file);
    return text.length < LARGE_BYTES ? 0 : text.length;
  }

  /** A write makes a new file or a longer one, so these three tell whether ours is the last. */
  private stamp(): string {
    const stat = fs.statSync(this.file, { bigint: true, throwIfNoEntry: false });
    return stat ? `${stat.ino} ${stat.mtimeNs} ${stat.size}` : "absent";
  }
}

/** Changes the cloud, or leaves it as it was: its parts are replaced, so the old ones are whole. */
function attempt<T>(
  cloud: CloudFile,
  change: (cloud: CloudFile) => T,
  resolve: (result: T) => void,
  reject: (error: unknown) => void,
): Outcome {
  const before = { ...cloud };
  try {
    const result = change(cloud);
    return { ok: true, tell: () => resolve(result) };
  } catch (error) {
    Object.assign(cloud, before);
    return { ok: false, tell: () => reject(error) };
  }
}
