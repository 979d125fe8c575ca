import { execFileSync, spawn } from "node:child_process";
import * as path from "node:path";
import { ROOT } from "../support/engine";

const TOOLS = path.join(ROOT, "tools/oracles");

/** A request to AWS by the names of its API. */
export interface Request {
  readonly service: "ecs" | "iam" | "logs" | "s3" | "ssm";
  readonly operation: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A CloudFormation template. */
export interface Template {
  readonly Resources: Readonly<Record<string, CloudFormationResource>>;
}

export interface CloudFormationResource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** What an oracle has against what it was asked about. */
export interface OracleFinding {
  /** cfn-lint's id, or what the service model says: "required", "unknown", "type", "enum" ... */
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** Findings in the order of what was asked. */
export type Answers = readonly (readonly OracleFinding[])[];

/** Compares requests with botocore's service models. */
export function botocore(requests: readonly Request[]): Promise<Answers> {
  return ask("botocore_check.py", requests);
}

/** The structures in shapes of botocore's model of ECS: where they are, and their fields. */
export function ecsFields(shapes: readonly string[]): Promise<Answers> {
  return ask(
    "botocore_fields.py",
    shapes.map((shape) => ({ service: "ecs", shape })),
  );
}

/** Lints templates. */
export function cfnLint(templates: readonly Template[]): Promise<Answers> {
  return ask(
    "cfn_lint_check.py",
    templates.map((template) => ({ template })),
  );
}

/** A call that IAM decides on. */
export interface Call {
  readonly action: string;
  readonly resource: string;
  readonly region: string;
  /** Condition keys of the service. */
  readonly context: Readonly<Record<string, string>>;
}

/** Whether policies allow a call: no finding, or one with the decision. */
export interface Simulation {
  readonly policies: readonly unknown[];
  readonly call: Call;
}

/** Decides on calls as IAM does. */
export async function allowed(simulations: readonly Simulation[]): Promise<boolean[]> {
  const answers = await ask("iam_simulate.py", simulations);
  return answers.map((findings) => findings.length === 0);
}

async function ask(script: string, questions: readonly object[]): Promise<Answers> {
  const lines = questions.map((question, id) => JSON.stringify({ id, ...question }));
  const output = await runPython(path.join(TOOLS, script), lines.join("\n"));
  const answers = output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { id: number; findings: OracleFinding[] });
  if (answers.length !== questions.length || answers.some(({ id }, i) => id !== i)) {
    throw new Error(`${script} answered ${answers.length} of ${questions.length} questions`);
  }
  return answers.map(({ findings }) => findings);
}

function runPython(script: string, input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(python(), ["-I", script]);
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on("data", (data: Buffer) => output.push(data));
    child.stderr.on("data", (data: Buffer) => errors.push(data));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(output).toString());
      else reject(new Error(`${script} ended with ${code}:\n${Buffer.concat(errors).toString()}`));
    });
    // A script that ends early says why on stderr.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}

let found: string | undefined;

// Installs the oracles where nobody has: without them these tests fail and are not skipped.
function python(): string {
  found ??= execFileSync(process.execPath, [path.join(TOOLS, "setup.mjs")], {
    encoding: "utf8",
  }).trim();
  return found;
}
