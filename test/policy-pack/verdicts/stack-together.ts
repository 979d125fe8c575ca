import assert from "node:assert/strict";
import { RULES, UNKNOWN } from "../../../core";
import type { OptionValues, Rule, StackRequest } from "../../../core";
import { newContext } from "../../../policy-pack/context";
import type { PackContext } from "../../../policy-pack/context";
import { rulePolicy } from "../../../policy-pack/rule-policy";
import { entriesOf } from "../../../policy-pack/stack/entries";
import { Inputs } from "../../../policy-pack/stack/inputs";
import { programOf, urnOf } from "../programs";
import { NOT_KNOWN, asked, guarded } from "../sdk";
import { reported } from "./stack";
import type { Verdict } from "./verdict";

// What resources tell of each other.

/** A service, its task and what hangs on it, each wrong only beside another. */
const TOGETHER: StackRequest = {
  resources: [
    {
      kind: "role",
      name: "task-role",
      request: {
        RoleName: "web-task",
        AssumeRolePolicyDocument: {
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Principal: { Service: "ecs-tasks.amazonaws.com" },
              Action: "sts:AssumeRole",
            },
          ],
        },
      },
    },
    {
      kind: "taskDefinition",
      name: "web",
      request: {
        family: "web",
        networkMode: "awsvpc",
        containerDefinitions: [
          { name: "app", image: "acme/app:1", portMappings: [{ containerPort: 8080 }] },
          {
            name: "otel",
            image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
            essential: false,
            secrets: [{ name: "AOT_CONFIG_CONTENT", valueFrom: "/shop/otel" }],
          },
        ],
      },
      references: { taskRoleArn: ["task-role"] },
    },
    {
      kind: "parameter",
      name: "config",
      request: {
        Name: "/shop/otel",
        Type: "String",
        Value:
          "receivers: { otlp: { protocols: { grpc: {} } }, hostmetrics: {} }\nexporters: { awsxray: {} }\nservice: { pipelines: { traces: { receivers: [otlp], exporters: [awsxray] } } }",
      },
    },
    {
      kind: "service",
      name: "web-service",
      request: {
        serviceName: "web",
        launchType: "FARGATE",
        loadBalancers: [{ targetGroupArn: "arn:x", containerName: "app", containerPort: 80 }],
      },
      references: { taskDefinition: ["web"] },
    },
  ],
};

const ruleOf = (id: string): Rule => RULES.find((rule) => rule.id === id) as Rule;

export const verdicts: readonly Verdict[] = [
  {
    name: "rules on one resource also find what only others tell, and say the rest once",
    check: () => {
      const found = RULES.filter(({ on }) => on !== "stack").flatMap((rule) =>
        reported(rule, programOf(TOGETHER)).map(({ message, urn }) => [rule.id, urn, message]),
      );
      assert.deepEqual(found, [
        [
          "collector-component-unknown",
          urnOf("config"),
          'value:1:49: ADOT v0.49.0 has no receiver "hostmetrics".\nFix: Use a receiver that ADOT has, or an image that has this one.',
        ],
        [
          "load-balancer-port-unknown",
          urnOf("web-service"),
          'loadBalancers[0].containerPort: The container "app" does not map the TCP port "80"; it maps "8080".\nFix: Use one of these ports, or add "80" to taskDefinition.containerDefinitions[0].portMappings.',
        ],
        [
          "network-configuration-missing",
          urnOf("web-service"),
          'networkConfiguration: The task has the network mode "awsvpc", and the service names no subnets.\nFix: Set networkConfiguration.awsvpcConfiguration.subnets.',
        ],
        [
          "service-launch-type-incompatible",
          urnOf("web-service"),
          'launchType: The service runs on "FARGATE"; its task definition names no launch type.\nFix: Add FARGATE to requiresCompatibilities.',
        ],
        [
          "collector-health-unseen",
          urnOf("config"),
          'value:3:1: ECS cannot ask the collector for its health.\nFix: Add "health_check:" to extensions, and "health_check" to service.extensions.',
        ],
        [
          "trust-policy-unscoped",
          urnOf("task-role"),
          'assumeRolePolicy.Statement[0]: The trust in "ecs-tasks.amazonaws.com" is for tasks of any account.\nFix: Add a condition on aws:SourceAccount.',
        ],
      ]);
    },
  },
  {
    name: "who has nothing to say of a program that is read is not asked",
    check: () => {
      const asks = (id: string, context: PackContext): boolean => {
        const { validateStack } = rulePolicy(
          ruleOf(id),
          { level: "advisory", values: {} },
          context,
        );
        return (validateStack as { __pulumiType?: string }).__pulumiType === undefined;
      };
      const both = (context: PackContext): boolean[] =>
        ["load-balancer-port-unknown", "agent-port-open"].map((id) => asks(id, context));
      const heard = newContext([], () => ({}));
      const { resources } = programOf(TOGETHER);
      assert.deepEqual(both(heard), [true, true]);
      heard.stack.begin(resources);
      assert.deepEqual(both(heard), [true, false]);
      heard.stack.end();
      assert.deepEqual(both(heard), [true, true]);
      // Where nobody heard what the engine set, nobody can tell.
      const unheard = newContext();
      unheard.stack.begin(resources);
      assert.deepEqual(both(unheard), [true, true]);
    },
  },
  {
    name: "who has something to say is asked for it once, as long as program and options are the same",
    check: () => {
      let asked = 0;
      const rule = {
        ...(RULES.find(({ id }) => id === "alarm-without-action") as Rule),
        on: "stack",
        check: () => {
          asked += 1;
          return [{ about: urnOf("web"), path: "family", message: "M.", fix: "F." }];
        },
      } as Rule;
      const program = programOf(TOGETHER);
      const context = newContext();
      const ask = (options: OptionValues): unknown => context.stack.findings(rule, options)?.length;
      assert.equal(ask({}), undefined);
      context.stack.begin(program.resources);
      assert.deepEqual([ask({ a: 1 }), ask({ a: 1 }), asked], [1, 1, 1]);
      assert.deepEqual([ask({ a: 2 }), asked], [1, 2]);
      context.stack.end();
      context.stack.begin(program.resources);
      assert.deepEqual([ask({ a: 2 }), asked], [1, 3]);
      assert.equal(context.stack.findings({ ...rule }, { a: 2 })?.length, 1);
      assert.equal(asked, 4);
    },
  },
  {
    name: "what an exemption or a component lets pass is let pass here too",
    check: () => {
      const rule = ruleOf("load-balancer-port-unknown");
      const exemption = { rule: rule.id, match: "web-service", reason: "Later." };
      const context = newContext([exemption]);
      assert.deepEqual(reported(rule, programOf(TOGETHER), context), []);
      assert.deepEqual(context.uses.take(), [
        'load-balancer-port-unknown on "web-service": Later.',
      ]);
      const other = newContext([{ ...exemption, match: "web" }]);
      assert.equal(reported(rule, programOf(TOGETHER), other).length, 1);
    },
  },
  {
    name: "containers that a component plans are looked at where the JSON is not known",
    check: () => {
      const parent = "urn:pulumi:dev::shop::ecs-sidecars:index:EcsService::web";
      const context = newContext();
      const containers = [{ name: "app", portMappings: [{ containerPort: 8080 }] }];
      context.components.note({
        type: "ecs-sidecars:index:EcsService",
        urn: parent,
        props: { containers },
      });
      const unseen = programOf({
        resources: TOGETHER.resources.map(({ request, ...resource }) => ({
          ...resource,
          request: { ...request, ...("family" in request && { containerDefinitions: UNKNOWN }) },
        })),
      });
      const program = {
        ...unseen,
        resources: unseen.resources.map((one) => ({ ...one, opts: { ...one.opts, parent } })),
      };
      const rule = ruleOf("load-balancer-port-unknown");
      assert.deepEqual(reported(rule, unseen), []);
      assert.equal(reported(rule, program, context).length, 1);
    },
  },
  {
    name: "what a program asked for counts where what there is is not known",
    check: () => {
      const [role] = TOGETHER.resources;
      const program = programOf({ resources: [role as StackRequest["resources"][number]] });
      const [made] = program.resources;
      assert.ok(made);
      const unseen = { ...made.props, inlinePolicies: NOT_KNOWN, managedPolicyArns: NOT_KNOWN };
      const shown = { ...made, props: asked({ type: made.type, props: unseen }).props };
      const inputs = new Inputs();
      const policies = () =>
        entriesOf([shown], newContext().components, inputs).map(
          ({ entry }) => entry.request["Policies"],
        );
      assert.deepEqual(policies(), [UNKNOWN]);
      inputs.note({ ...made, type: "aws:s3/bucket:Bucket" });
      assert.deepEqual(policies(), [UNKNOWN]);
      inputs.note(made);
      assert.deepEqual(policies(), [undefined]);
    },
  },
  {
    name: "a resource is where it says, or else where its provider is",
    check: () => {
      const request = { Name: "/shop/key" };
      const [resource] = programOf({
        resources: [{ kind: "parameter", name: "key", request }],
      }).resources;
      assert.ok(resource);
      const regionOf = (own: object, provider?: object): unknown => {
        const { props } = asked({ type: resource.type, props: { name: "/shop/key", ...own } });
        const shown = {
          ...resource,
          props,
          ...(provider && { provider: { props: guarded(provider) } }),
        };
        const context = newContext();
        return entriesOf([shown], context.components, context.inputs)[0]?.entry.region;
      };
      assert.equal(regionOf({}), undefined);
      assert.equal(regionOf({}, { region: "eu-west-1" }), "eu-west-1");
      assert.equal(regionOf({ region: "us-east-1" }, { region: "eu-west-1" }), "us-east-1");
      assert.equal(regionOf({ region: NOT_KNOWN }, { region: "eu-west-1" }), undefined);
      assert.equal(regionOf({}, { region: NOT_KNOWN }), undefined);
    },
  },
  {
    name: "what two properties of one field were made from counts together",
    check: () => {
      const [, , parameter] = programOf(TOGETHER).resources;
      assert.ok(parameter);
      const propertyDependencies = {
        value: [{ urn: "a" }],
        insecureValue: [{ urn: "b" }],
        tags: [{ urn: "c" }],
      };
      const [seen] = entriesOf(
        [{ ...parameter, propertyDependencies }],
        newContext().components,
        new Inputs(),
      );
      assert.deepEqual(seen?.entry.references, { Value: ["a", "b"] });
    },
  },
];
