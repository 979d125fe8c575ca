import { setTimeout } from "node:timers/promises";
import { ProviderError } from "./errors";

/** How often ECS tries before the provider stops waiting, and milliseconds between; on AWS minutes. */
const ATTEMPTS = 10;
const PAUSE = 20;

/** What an operation needs from IAM, and what ECS says while it does not know it yet. */
export interface Reliance {
  key: string;
  problem: string;
}

/** IAM is consistent only in time: what is new there works from its nth use on (LOCAL_AWS_EVENTUAL). */
export class Eventual {
  private readonly usesLeft = new Map<string, number>();

  constructor(private readonly uses = usesFrom(process.env["LOCAL_AWS_EVENTUAL"])) {}

  made(key: string): void {
    if (this.uses > 0) this.usesLeft.set(key, this.uses);
  }

  /** Uses what is relied on again and again until all of it works; fails as ECS would. */
  async wait(relied: readonly Reliance[]): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const failed = relied.filter(({ key }) => !this.works(key))[0];
      if (failed === undefined) return;
      if (attempt === ATTEMPTS) throw new ProviderError(failed.problem);
      await setTimeout(PAUSE);
    }
  }

  private works(key: string): boolean {
    const left = this.usesLeft.get(key) ?? 0;
    if (left > 0) this.usesLeft.set(key, left - 1);
    return left === 0;
  }
}

function usesFrom(text: string | undefined): number {
  if (text === undefined || text === "") return 0;
  if (/^\d+$/.test(text)) return Number(text);
  throw new ProviderError(`LOCAL_AWS_EVENTUAL is "${text}"; it must be a whole number`);
}
