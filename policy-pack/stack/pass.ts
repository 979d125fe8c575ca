import { isDeepStrictEqual } from "node:util";
import { applyRule } from "../../core";
import type { Finding, OptionValues, Rule, StackModel, SubjectLists } from "../../core";
import { oncePer } from "../../core/once";
import { joinedSubjects } from "../../core/stack/joined";
import type { JoinedSubjects } from "../../core/stack/joined";
import { stackOf } from "../../core/stack/model";
import type { Components } from "../own-components";
import { RESOURCES, isOnResource } from "../resources";
import { entriesOf } from "./entries";
import type { SeenEntry, StackResource } from "./entries";
import type { Inputs } from "./inputs";

/** A finding, and the resource it is about. */
export interface Placed {
  readonly finding: Finding;
  readonly seen: SeenEntry;
}

interface Program {
  readonly model: StackModel;
  readonly joined: readonly JoinedSubjects[];
  readonly seen: ReadonlyMap<string, SeenEntry>;
}

interface Asked {
  readonly program: Program;
  readonly rule: Rule;
  readonly options: OptionValues;
  readonly found: readonly Placed[];
}

/**
 * A whole program, read once for all the policies that look at it together. The SDK reads all
 * resources anew for each stack policy that it asks: who has nothing to say is not asked.
 */
export class StackPass {
  private program: Program | undefined;
  /** What was asked last: a policy that has something to say is asked a second time for it. */
  private last: Asked | undefined;

  constructor(
    private readonly components: Components,
    private readonly inputs: Inputs,
  ) {}

  /** Forgets the program: another one is coming, or the same one once more. */
  public end(): void {
    this.program = undefined;
  }

  /** Reads the program, unless somebody has. */
  public begin(resources: readonly StackResource[]): void {
    this.program ??= this.read(resources);
  }

  /** What a rule finds in the program; undefined before anybody has read it. */
  public findings(rule: Rule, options: OptionValues): readonly Placed[] | undefined {
    const { program, last } = this;
    if (program === undefined) return undefined;
    if (
      last?.program === program &&
      last.rule === rule &&
      isDeepStrictEqual(last.options, options)
    ) {
      return last.found;
    }
    const found = this.ask(program, rule, options);
    this.last = { program, rule, options, found };
    return found;
  }

  private ask({ model, joined, seen }: Program, rule: Rule, options: OptionValues): Placed[] {
    const found = isOnResource(rule)
      ? joined.flatMap((one) => findingsOfJoin(rule, options, one, seen.get(one.id)))
      : applyRule(rule, { stack: [model] }, options);
    return found.flatMap((finding) => {
      const about = finding.about === undefined ? undefined : seen.get(finding.about);
      return about === undefined ? [] : [{ finding, seen: about }];
    });
  }

  private read(resources: readonly StackResource[]): Program {
    const entries = entriesOf(resources, this.components, this.inputs);
    const model = stackOf(entries.map(({ entry }) => entry));
    return {
      model,
      joined: joinedSubjects(model),
      seen: new Map(entries.map((seen) => [seen.entry.id, seen])),
    };
  }
}

/** What a rule finds in a resource only because of what it belongs to. */
function findingsOfJoin(
  rule: Rule & { readonly on: keyof typeof RESOURCES },
  options: OptionValues,
  { id, subjects }: JoinedSubjects,
  seen: SeenEntry | undefined,
): Finding[] {
  if (seen === undefined) return [];
  const told = new Set(applyRule(rule, alone(seen)[rule.on] ?? {}, options).map(textOf));
  return applyRule(rule, subjects, options)
    .filter((finding) => !told.has(textOf(finding)))
    .map((finding) => ({ ...finding, about: id }));
}

/** What each rule on one resource was shown of it alone, by what rules are on. */
const alone = oncePer(
  ({ resource, entry }: SeenEntry) =>
    Object.fromEntries(
      Object.entries(RESOURCES).flatMap(([on, type]) =>
        type.token === resource.type ? [[on, type.subjects(entry.request)]] : [],
      ),
    ) as Partial<Record<keyof typeof RESOURCES, SubjectLists>>,
);

function textOf({ path, message }: Finding): string {
  return `${path}\n${message}`;
}
