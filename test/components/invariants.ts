import assert from "node:assert/strict";
import { UNKNOWN, bare } from "../support/mocks/wire";
import type { Registered, Run } from "../support/mocks";
import { REGION } from "./rows/row";

// What holds for every component, whatever its arguments are.

const TASK_DEFINITION = "aws:ecs/taskDefinition:TaskDefinition";
const SERVICE = "aws:ecs/service:Service";
const REGION_OPTIONS = ["awslogs-region", "region", "AWS_Region"];
const POLICIES = [
  "aws:iam/rolePolicy:RolePolicy",
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
];

/** Checks a run of one component in an update. */
export function checkInvariants(run: Run<unknown>): void {
  const [component, ...children] = run.resources;
  assert.ok(component);
  for (const child of children) {
    assert.equal(child.parent, component.name, `parent of ${child.name}`);
    assert.equal(child.provider, undefined, `provider of ${child.name}`);
    assert.ok(child.name.startsWith(`${component.name}-`), `name of ${child.name}`);
  }
  checkOrder(children);
  checkComponentInputs(component, children);
}

/** A task definition comes after all it reads, a service after all its permissions. */
function checkOrder(children: readonly Registered[]): void {
  const named = (...types: string[]): string[] =>
    children.filter(({ type }) => types.includes(type)).map(({ name }) => name);
  const task = only(children, TASK_DEFINITION);
  const read = [
    "aws:cloudwatch/logGroup:LogGroup",
    "aws:s3/bucketObjectv2:BucketObjectv2",
    "aws:ssm/parameter:Parameter",
    ...POLICIES,
  ];
  for (const name of named(...read)) assert.ok(task.dependsOn.includes(name), `task after ${name}`);
  const [service] = children.filter(({ type }) => type === SERVICE);
  const first = [...named("aws:iam/rolePolicy:RolePolicy"), task.name];
  for (const name of service ? first : []) {
    assert.ok(service?.dependsOn.includes(name), `service after ${name}`);
  }
}

/** The component tells the engine the containers that the task definition gets, without a region. */
function checkComponentInputs(component: Registered, children: readonly Registered[]): void {
  const { containerDefinitions } = only(children, TASK_DEFINITION).inputs;
  const text = (bare(containerDefinitions) as string).replaceAll(`.s3.${REGION}.amazonaws.com`, "");
  const told = bare(component.inputs["containers"]) as Definition[];
  const defined = (JSON.parse(text) as Definition[]).map((definition, i) =>
    withoutRegion(definition, told[i]?.logConfiguration?.options ?? {}),
  );
  assert.deepEqual(told, defined);
}

/** A container without the region that its log driver's options have, unless its author says it. */
function withoutRegion(definition: Definition, told: Readonly<Record<string, string>>): Definition {
  const { logConfiguration: log } = definition;
  if (log === undefined) return definition;
  const options = Object.entries(log.options).filter(
    ([name, value]) => !REGION_OPTIONS.includes(name) || name in told || value !== REGION,
  );
  return { ...definition, logConfiguration: { ...log, options: Object.fromEntries(options) } };
}

interface Definition {
  logConfiguration?: { options: Record<string, string> };
}

function only(resources: readonly Registered[], type: string): Registered {
  const found = resources.filter((resource) => resource.type === type);
  assert.equal(found.length, 1, `one ${type}`);
  return found[0] as Registered;
}

/** Checks that a preview shows what an update does, as far as AWS does not decide it. */
export function checkPreview(preview: Run<unknown>, update: Run<unknown>): void {
  assert.deepEqual(preview.declared, update.declared);
  assert.deepEqual(preview.warnings, update.warnings);
  for (const [i, planned] of preview.resources.entries()) {
    const made = update.resources[i];
    const { inputs, dependsOn, options } = planned;
    assert.deepEqual(
      { inputs: asFarAsKnown(inputs, made?.inputs), dependsOn, options },
      { inputs: made?.inputs, dependsOn: made?.dependsOn, options: made?.options },
    );
    const texts = ["containerDefinitions", "policy", "assumeRolePolicy", "family", "name"];
    for (const text of texts) {
      assert.notEqual(inputs[text], UNKNOWN, `${planned.name}.${text} is known`);
    }
  }
}

function asFarAsKnown(planned: unknown, made: unknown): unknown {
  if (planned === UNKNOWN) return made;
  if (Array.isArray(planned)) {
    return planned.map((item, i) => asFarAsKnown(item, (made as unknown[])[i]));
  }
  if (typeof planned !== "object" || planned === null) return planned;
  if (Object.getPrototypeOf(planned) !== Object.prototype) return planned;
  return Object.fromEntries(
    Object.entries(planned).map(([key, value]) => [
      key,
      asFarAsKnown(value, (made as Record<string, unknown>)[key]),
    ]),
  );
}
