import { quoteWord } from "../closed-list";
import { kindOf } from "../kind-of";
import type { Finding } from "../issue";
import { isGiven } from "../json";
import type { Json } from "../json";
import { UNKNOWN } from "../known";
import type { StrangersModel } from "../model";
import { isTemplate } from "../template";
import type { Unknown } from "../known";

/** A leaf of JSON that somebody else wrote. */
export type Leaf = string | Unknown;

/**
 * Reads JSON whose shape nobody guarantees. A null is absent, a template is unknown, and what has
 * the wrong type is noted and then unknown too, so that no rule reports its consequences.
 */
export class Reader {
  public readonly misread: Finding[] = [];
  public readonly strangers: StrangersModel[] = [];

  public text(value: unknown, path: string): Leaf | undefined {
    if (!isGiven(value)) return undefined;
    if (value === UNKNOWN) return UNKNOWN;
    if (typeof value === "string") return isTemplate(value) ? UNKNOWN : value;
    return this.wrong(path, "text", value);
  }

  public integer(value: unknown, path: string): number | Unknown | undefined {
    if (!isGiven(value)) return undefined;
    if (value === UNKNOWN) return UNKNOWN;
    if (typeof value === "number" && Number.isInteger(value)) return value;
    if (typeof value === "string" && isTemplate(value)) return UNKNOWN;
    return this.wrong(path, "a whole number", value);
  }

  public number(value: unknown, path: string): number | Unknown | undefined {
    if (!isGiven(value)) return undefined;
    if (value === UNKNOWN) return UNKNOWN;
    if (typeof value === "number" && Number.isFinite(value)) return value;
    if (typeof value === "string" && isTemplate(value)) return UNKNOWN;
    return this.wrong(path, "a number", value);
  }

  public boolean(value: unknown, path: string): boolean | Unknown | undefined {
    if (!isGiven(value)) return undefined;
    if (value === UNKNOWN) return UNKNOWN;
    if (typeof value === "boolean") return value;
    if (typeof value === "string" && isTemplate(value)) return UNKNOWN;
    return this.wrong(path, "true or false", value);
  }

  public list<T>(
    value: unknown,
    path: string,
    item: (value: unknown, path: string) => T | undefined,
  ): T[] | Unknown | undefined {
    if (!isGiven(value)) return undefined;
    if (value === UNKNOWN) return UNKNOWN;
    if (typeof value === "string" && isTemplate(value)) return UNKNOWN;
    if (!Array.isArray(value)) return this.wrong(path, "a list", value);
    return value.flatMap((element: unknown, i) => {
      const at = `${path}[${i}]`;
      // A null is no item, and what it was to be is not known.
      if (!isGiven(element)) return this.empty(at);
      // What is there and cannot be read counts as an item of which nothing is known.
      return item(element, at) ?? item(UNSEEN, at) ?? [];
    });
  }

  public object(value: unknown, path: string): Json | Unknown | undefined {
    if (!isGiven(value)) return undefined;
    if (value === UNKNOWN) return UNKNOWN;
    if (typeof value === "string" && isTemplate(value)) return UNKNOWN;
    if (typeof value !== "object" || Array.isArray(value)) {
      return this.wrong(path, "an object", value);
    }
    return value as Json;
  }

  /** Notes a text that must be there and is another one. */
  public only(wanted: string, value: unknown, path: string): void {
    const text = this.text(value, path);
    if (text === wanted || text === UNKNOWN) return;
    this.note({
      path,
      message: `Here belongs "${wanted}", not ${text === undefined ? "nothing" : quoteWord(text)}.`,
      fix: `Write "${wanted}".`,
    });
  }

  /** Notes a field that must be there and is not. */
  public missing(path: string, field: string): void {
    this.note({
      path: path === "" ? field : path,
      message: `"${field}" is missing.`,
      fix: `Set ${field}.`,
    });
  }

  /** Notes a mistake, once. */
  public note(finding: Finding): void {
    const isKnown = this.misread.some(
      ({ path, message }) => path === finding.path && message === finding.message,
    );
    if (!isKnown) this.misread.push(finding);
  }

  private empty(path: string): never[] {
    this.note({ path, message: "The item is null.", fix: "Remove it." });
    return [];
  }

  private wrong(path: string, wanted: string, value: unknown): Unknown {
    this.note({
      path,
      message: `Here belongs ${wanted}, not ${kindOf(value)}.`,
      fix: `Write ${wanted}.`,
    });
    return UNKNOWN;
  }
}

/** An object of which no field is known. */
const UNSEEN: Json = new Proxy({}, { get: () => UNKNOWN });
