import assert from "node:assert/strict";
import { RULES, UNKNOWN, joinedSubjects } from "../../core";
import type { Given, ResourceRequest } from "../../core";
import { checkSubjects } from "../../core/check";
import { readStack } from "../../core/read/stack";
import type { Join, StackModel } from "../../core/model";
import { allowing, definition, resource, role, statement } from "./rules/stacked";

type Service = NonNullable<Given["service"]>;

const stack = (...resources: readonly ResourceRequest[]): StackModel => readStack({ resources });

function named(join: Join<{ readonly entry: { readonly name: string } }> | undefined): unknown {
  return join === undefined || join === UNKNOWN ? join : join.entry.name;
}

const service = (request: Service, references = {}): ResourceRequest =>
  resource("service", "web", { serviceName: "web", ...request }, references);

const other = resource("taskDefinition", "job", { family: "job", containerDefinitions: [] });

describe("what runs in a service", () => {
  const runs = (...resources: readonly ResourceRequest[]): unknown =>
    named(stack(...resources).services[0]?.task);

  it("is what its task definition was made from, where that is not known", () => {
    const made = service({ taskDefinition: UNKNOWN }, { taskDefinition: ["web"] });
    assert.equal(runs(made, definition(), other), "web");
  });

  for (const text of [
    "web",
    "web:7",
    "arn:aws:ecs:eu-west-1:123456789012:task-definition/web:7",
    "arn:aws:ecs:eu-west-1:123456789012:task-definition/web",
  ]) {
    it(`is named by ${text}`, () => {
      assert.equal(runs(service({ taskDefinition: text }), definition(), other), "web");
    });
  }

  it("is made elsewhere where no family is its name", () => {
    assert.equal(runs(service({ taskDefinition: "webb:1" }), definition()), undefined);
  });

  it("is not known where nothing gives it away", () => {
    assert.equal(runs(service({ taskDefinition: UNKNOWN }), definition()), UNKNOWN);
  });

  it("is not known where it was made from two task definitions", () => {
    const made = service({ taskDefinition: UNKNOWN }, { taskDefinition: ["web", "job"] });
    assert.equal(runs(made, definition(), other), UNKNOWN);
  });

  it("is not known where two have its family", () => {
    const twin = resource("taskDefinition", "twin", { family: "web", containerDefinitions: [] });
    assert.equal(runs(service({ taskDefinition: "web" }), definition(), twin), UNKNOWN);
  });

  it("is not known where a family is not", () => {
    const hidden = definition({ family: UNKNOWN });
    assert.equal(runs(service({ taskDefinition: "web" }), hidden), UNKNOWN);
  });

  it("is seen of a task set too", () => {
    const set = resource("taskSet", "set", { taskDefinition: "web:1" });
    assert.equal(runs(set, definition()), "web");
  });
});

describe("a role in a program", () => {
  const arn = "arn:aws:iam::123456789012:role/ecs/reader";
  const named = definition({ executionRoleArn: arn });

  const policiesOf = (...resources: readonly ResourceRequest[]): unknown => {
    const found = stack(role("reader"), ...resources).roles[0];
    return {
      policies: found?.policies.map(({ entry }) => entry?.name ?? "AWS"),
      hasUnseen: found?.hasUnseen,
    };
  };

  it("is the role of the task that names it", () => {
    const { roles, tasks } = stack(role("reader"), named);
    assert.deepEqual([...(roles[0]?.uses ?? [])], ["execution"]);
    assert.equal(tasks[0]?.executionRole, roles[0]);
    assert.equal(tasks[0]?.taskRole, undefined);
  });

  it("is found by reference", () => {
    const made = {
      ...definition({ taskRoleArn: UNKNOWN }),
      references: { taskRoleArn: ["reader"] },
    };
    const { roles, tasks } = stack(role("reader"), made);
    assert.equal(tasks[0]?.taskRole, roles[0]);
  });

  it("has the policies of other resources", () => {
    assert.deepEqual(policiesOf(allowing("reader", "s3:GetObject")), {
      policies: ["reader-policy"],
      hasUnseen: false,
    });
    assert.deepEqual(policiesOf(allowing("another", "s3:GetObject")), {
      policies: [],
      hasUnseen: false,
    });
  });

  it("has the policies that are attached to it", () => {
    const policy = resource("policy", "read", {
      PolicyName: "read",
      PolicyDocument: statement("s3:GetObject"),
    });
    const attached = (PolicyArn: unknown, references = {}): ResourceRequest =>
      resource("policyAttachment", "attached", { RoleName: "reader", PolicyArn }, references);
    const seen = { policies: ["read"], hasUnseen: false };
    assert.deepEqual(policiesOf(policy, attached("arn:aws:iam::123456789012:policy/read")), seen);
    assert.deepEqual(policiesOf(policy, attached(UNKNOWN, { PolicyArn: ["read"] })), seen);
    assert.deepEqual(policiesOf(attached("arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess")), {
      policies: ["AWS"],
      hasUnseen: false,
    });
    for (const unseen of ["arn:aws:iam::aws:policy/ReadOnlyAccess", UNKNOWN]) {
      assert.deepEqual(policiesOf(attached(unseen)), { policies: [], hasUnseen: true });
    }
  });

  it("has the managed policies of its own request", () => {
    const own = (ManagedPolicyArns: unknown): unknown =>
      stack(role("reader", { ManagedPolicyArns })).roles.map(({ policies, hasUnseen }) => [
        policies.length,
        hasUnseen,
      ])[0];
    assert.deepEqual(own(["arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"]), [1, false]);
    assert.deepEqual(own(["arn:aws:iam::123456789012:policy/read"]), [0, true]);
    assert.deepEqual(own([UNKNOWN]), [0, true]);
    assert.deepEqual(own(UNKNOWN), [0, true]);
  });

  it("has the policies of a list that attaches them, each once", () => {
    const policy = resource("policy", "read", {
      PolicyName: "read",
      PolicyDocument: statement("s3:GetObject"),
    });
    const arn = "arn:aws:iam::123456789012:policy/read";
    const only = (PolicyArns: unknown, references = {}, RoleName: unknown = "reader") =>
      resource("policyAttachmentList", "only", { RoleName, PolicyArns }, references);
    const attached = resource("policyAttachment", "too", { RoleName: "reader", PolicyArn: arn });
    const seen = { policies: ["read"], hasUnseen: false };
    const unseen = { policies: [], hasUnseen: true };
    assert.deepEqual(policiesOf(policy, only([arn])), seen);
    assert.deepEqual(policiesOf(policy, only([UNKNOWN], { PolicyArns: ["read"] })), seen);
    assert.deepEqual(policiesOf(policy, only([arn]), attached), seen);
    assert.deepEqual(policiesOf(only([arn])), unseen);
    assert.deepEqual(policiesOf(only(UNKNOWN)), unseen);
    assert.deepEqual(policiesOf(only([])), { policies: [], hasUnseen: false });
    assert.deepEqual(policiesOf(policy, only([arn], {}, "another")), {
      policies: [],
      hasUnseen: false,
    });
    assert.deepEqual(policiesOf(policy, only([arn], {}, UNKNOWN)), unseen);
  });

  it("may have inline policies that a list names and nobody makes", () => {
    const only = (PolicyNames: unknown, RoleName: unknown = "reader") =>
      resource("rolePolicyList", "only", { RoleName, PolicyNames });
    const hasUnseen = (...resources: readonly ResourceRequest[]): unknown =>
      stack(...resources).roles[0]?.hasUnseen;
    const own = { PolicyName: "own", PolicyDocument: statement("s3:GetObject") };
    const reader = role("reader", { Policies: [own] });
    const separate = allowing("reader", "s3:GetObject");
    const named = { ...separate, request: { ...separate.request, PolicyName: UNKNOWN } };
    assert.equal(hasUnseen(reader, only(["own"])), false);
    assert.equal(hasUnseen(reader, only([])), false);
    assert.equal(hasUnseen(reader, only(null)), false);
    assert.equal(hasUnseen(reader, only(["own", "reader-policy"])), true);
    assert.equal(hasUnseen(reader, separate, only(["own", "reader-policy"])), false);
    assert.equal(hasUnseen(reader, named, only(["own", UNKNOWN])), false);
    assert.equal(hasUnseen(reader, named, only(["own", UNKNOWN, "more"])), true);
    assert.equal(hasUnseen(reader, only(UNKNOWN)), true);
    assert.equal(hasUnseen(reader, only(["own"], UNKNOWN)), true);
    assert.equal(hasUnseen(reader, only(["theirs"], "another")), false);
  });

  it("may have any policy whose role is not known", () => {
    const floating = resource("rolePolicy", "floating", {
      RoleName: UNKNOWN,
      PolicyDocument: statement("s3:GetObject"),
    });
    assert.deepEqual(policiesOf(floating), { policies: [], hasUnseen: true });
  });
});

describe("what is looked at together", () => {
  const ASKED = RULES.filter(
    ({ kind, id }) => kind === "invalid" || id === "collector-variable-undefined",
  );
  const found = (...resources: readonly ResourceRequest[]): unknown[] =>
    joinedSubjects(stack(...resources)).flatMap(({ id, subjects }) =>
      checkSubjects(subjects, ASKED).map(({ code, path }) => `${id}: ${code} at ${path}`),
    );

  it("is a service with its task", () => {
    const balanced = service({
      taskDefinition: "web",
      launchType: "FARGATE",
      networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1"] } },
      loadBalancers: [{ targetGroupArn: "arn:tg", containerName: "api", containerPort: 80 }],
    });
    assert.deepEqual(found(balanced, definition({ networkMode: "awsvpc" })), [
      "web: load-balancer-port-unknown at loadBalancers[0].containerName",
    ]);
  });

  it("is a role with its policies", () => {
    const nameless = resource("rolePolicy", "broken", {
      RoleName: "reader",
      PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*" }] },
    });
    assert.deepEqual(found(role("reader"), nameless), [
      "reader: inline-policy-incomplete at broken.PolicyDocument.Statement[0]",
    ]);
  });

  it("is a collector with its image and variables", () => {
    const config =
      "receivers:\n  otlp:\n    protocols:\n      grpc:\n        endpoint: ${env:HOST}:4317\n" +
      "exporters:\n  debug:\n" +
      "service:\n  pipelines:\n    traces:\n      receivers: [otlp]\n      exporters: [debug]\n";
    const collector = { image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0" };
    const variable = "collector-variable-undefined";
    const undefinedIn = (resources: readonly ResourceRequest[]): unknown[] =>
      found(...resources).filter((line) => String(line).includes(variable));

    const plain = { environment: [{ name: "AOT_CONFIG_CONTENT", value: config }] };
    assert.deepEqual(undefinedIn([definition({}, { ...collector, ...plain })]), [
      `web: ${variable} at containerDefinitions[0].environment[0].value:5:9`,
    ]);

    const kept = { secrets: [{ name: "AOT_CONFIG_CONTENT", valueFrom: "/shop/config" }] };
    const parameter = resource("parameter", "config", { Name: "/shop/config", Value: config });
    assert.deepEqual(undefinedIn([definition({}, { ...collector, ...kept }), parameter]), [
      `config: ${variable} at Value:5:9`,
    ]);

    const argued = { command: [`--config=yaml:${config}`] };
    assert.deepEqual(undefinedIn([definition({}, { ...collector, ...argued })]), [
      `web: ${variable} at containerDefinitions[0].command[0]:5:9`,
    ]);

    const set = { environment: [...plain.environment, { name: "HOST", value: "0.0.0.0" }] };
    assert.deepEqual(undefinedIn([definition({}, { ...collector, ...set })]), []);
    const twice = { command: ["--config=env:A", "--config=env:B"] };
    assert.deepEqual(found(definition({}, { ...collector, ...plain, ...twice })), []);
  });
});
