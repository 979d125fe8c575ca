import { checkTask } from "./check";
import { TASK_SHAPE } from "./data/task-shape";
import type { RuleFinding } from "./check";
import { inOrder } from "./issue";
import { isObject } from "./json";
import type { Json } from "./json";
import type { AnyTask, RuleKind, Severity } from "./rules/rule";
import { readTask } from "./read/task";
import { UNSEEN_TASK } from "./read/unseen";

/** What is wrong with a task definition. */
export interface TaskDefinitionFinding {
  /** Id of the rule. */
  readonly code: string;
  /** `invalid`: ECS refuses it or the task cannot run. `practice`: it runs, and you will regret it. */
  readonly kind: RuleKind;
  readonly severity: Severity;
  /** Where, by the names of the JSON: `containerDefinitions[1].dependsOn[0]`. */
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

/** A task definition in JSON, and where it lies. */
interface Located {
  readonly json: Json;
  readonly prefix: string;
}

/**
 * Checks a task definition without Pulumi and without AWS: what RegisterTaskDefinition takes, what
 * DescribeTaskDefinition returns, a list of either, or bare container definitions; parsed, or as
 * JSON text. Templates and other values that cannot be read neither pass nor fail. Never throws.
 */
export function checkTaskDefinition(json: unknown): TaskDefinitionFinding[] {
  const tasks = read(json);
  if (!Array.isArray(tasks)) return [tasks];
  const findings = tasks.flatMap((task) => [
    ...checkTask(task, "invalid"),
    ...checkTask(task, "practice"),
  ]);
  return inOrder(findings.map(publicFinding));
}

/** The tasks of JSON, or why there are none. */
function read(json: unknown): AnyTask[] | TaskDefinitionFinding {
  // What is no JSON may throw when it is looked at: a getter, a proxy, an object that holds itself.
  try {
    const parsed = typeof json === "string" ? parse(json) : json;
    if (typeof json === "string" && parsed === undefined) return NOT_JSON;
    const tasks = locate(parsed, "").map(({ json: task, prefix }) => readTask(task, prefix));
    return tasks.length === 0 ? notATask(parsed) : tasks;
  } catch {
    return UNREADABLE;
  }
}

function locate(value: unknown, prefix: string): Located[] {
  if (Array.isArray(value)) {
    const elements = value as unknown[];
    if (elements.some(isContainer)) {
      return [{ json: { ...UNSEEN_TASK, containerDefinitions: value }, prefix }];
    }
    return elements.flatMap((element, i) => locate(element, `${prefix}[${i}].`));
  }
  if (!isObject(value)) return [];
  if (value["taskDefinition"] !== undefined && value["containerDefinitions"] === undefined) {
    return locate(value["taskDefinition"], `${prefix}taskDefinition.`);
  }
  return "containerDefinitions" in value || ("family" in value && respelt(value) === undefined)
    ? [{ json: spelt(value), prefix }]
    : [];
}

// Pulumi and Terraform keep the container definitions as JSON text, among fields of their own.
function spelt(task: Json): Json {
  const containers = task["containerDefinitions"];
  const parsed = typeof containers === "string" ? parse(containers) : undefined;
  if (!Array.isArray(parsed)) return task;
  const fields = Object.entries(task).filter(([name]) => name in TASK_SHAPE.fields);
  return { ...Object.fromEntries(fields), containerDefinitions: parsed as unknown[] };
}

/** What a task definition has for containerDefinitions in the spelling of another tool. */
function respelt(value: unknown): string | undefined {
  return isObject(value)
    ? Object.keys(value).find((name) => /^container_?definitions$/i.test(name))
    : undefined;
}

function isContainer(value: unknown): boolean {
  return isObject(value) && "image" in value && !("containerDefinitions" in value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return undefined;
  }
}

const NOT_JSON = noTask(
  "The text is not JSON.",
  "Give JSON without comments and trailing commas, and parse other formats first.",
);

const UNREADABLE = noTask(
  "This is not JSON: it cannot be read to its end.",
  "Give the JSON that RegisterTaskDefinition takes.",
);

function notATask(value: unknown): TaskDefinitionFinding {
  const other = respelt(value);
  return other === undefined
    ? noTask(
        "This is not a task definition: it has no containerDefinitions.",
        "Give the JSON that RegisterTaskDefinition takes.",
      )
    : noTask(
        `This is not a task definition: it has "${other}", where ECS takes "containerDefinitions".`,
        "Write the fields in the spelling of the API.",
      );
}

function noTask(message: string, fix: string): TaskDefinitionFinding {
  return {
    code: "not-a-task-definition",
    kind: "invalid",
    severity: "high",
    path: "",
    message,
    fix,
  };
}

function publicFinding({ docs: _, ...finding }: RuleFinding): TaskDefinitionFinding {
  return finding;
}
