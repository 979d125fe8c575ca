import { isObject } from "../core/json";
import type { Json } from "../core/json";
import { UNKNOWN } from "../core/known";
import { own } from "../core/own";
import { snapshot } from "./snapshot";

/** Type tokens of this package's components. */
const TOKENS = ["ecs-sidecars:index:EcsService", "ecs-sidecars:index:EcsTaskDefinition"];

/** What a component of this package says of itself, however little of the rendered JSON is known. */
interface Planned {
  /** Container definitions by their ECS names, UNKNOWN where only a leaf is not known. */
  readonly containers: readonly unknown[];
  /** Rules by id, with the reasons why their advice is not wanted. */
  readonly acknowledge: Readonly<Record<string, string>>;
}

/**
 * Remembers the components of this package: the engine shows them before their children, with
 * every container, where one unknown leaf hides the whole JSON of the task definition.
 */
export class Components {
  private readonly planned = new Map<string, Planned>();

  /** Takes note of a resource, if it is one of the components. */
  public note({ type, urn, props }: { type: string; urn: string; props: Json }): void {
    if (!TOKENS.includes(type)) return;
    const { containers, acknowledge } = snapshot(props);
    if (!Array.isArray(containers)) return;
    this.planned.set(urn, { containers, acknowledge: texts(acknowledge) });
  }

  /** The request of a task definition, with the containers of the component that makes it. */
  public filledIn(request: Json, parent: string | undefined): Json {
    if (request["containerDefinitions"] !== UNKNOWN) return request;
    const planned = this.of(parent);
    return planned === undefined
      ? request
      : { ...request, containerDefinitions: planned.containers.map(withRegion) };
  }

  /** Why a component does not want a rule's advice on its children. */
  public acknowledgement(parent: string | undefined, rule: string): string | undefined {
    return own(this.of(parent)?.acknowledge, rule);
  }

  private of(parent: string | undefined): Planned | undefined {
    return parent === undefined ? undefined : this.planned.get(parent);
  }
}

// The component tells of itself before it knows the region of its log groups.
function withRegion(container: unknown): unknown {
  if (!isObject(container)) return container;
  const { logConfiguration: log } = container;
  if (!isObject(log) || !isObject(log["options"])) return container;
  const { options } = log;
  if (!Object.hasOwn(options, "awslogs-group")) return container;
  const told = { "awslogs-region": UNKNOWN, ...options };
  return { ...container, logConfiguration: { ...log, options: told } };
}

function texts(value: unknown): Record<string, string> {
  return isObject(value)
    ? Object.fromEntries(
        Object.entries(value).filter(
          (entry): entry is [string, string] => typeof entry[1] === "string",
        ),
      )
    : {};
}
