import { applyRule } from "../../core";
import type { Finding, OptionValues, Rule, StackModel } from "../../core";
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

/**
 * A whole program, read once for all the policies that look at it together. The SDK reads all
 * resources anew for each stack policy that it asks: who has nothing to say is not asked.
 */
export class StackPass {
  private program: Program | undefined;

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
    const { program } = this;
    if (program === undefined) return undefined;
    const { model, joined, seen } = program;
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
  const alone = RESOURCES[rule.on];
  const told = new Set(
    seen.resource.type === alone.token
      ? applyRule(rule, alone.subjects(seen.entry.request), options).map(textOf)
      : [],
  );
  return applyRule(rule, subjects, options)
    .filter((finding) => !told.has(textOf(finding)))
    .map((finding) => ({ ...finding, about: id }));
}

function textOf({ path, message }: Finding): string {
  return `${path}\n${message}`;
}
