import assert from "node:assert/strict";
import type { StackValidationArgs } from "@pulumi/policy";
import { RULES } from "../../../core";
import type { Finding, OptionValues, Rule, StackRequest, ValidCase } from "../../../core";
import { printable } from "../../../core/issue";
import { newContext } from "../../../policy-pack/context";
import type { PackContext } from "../../../policy-pack/context";
import { rulePolicy } from "../../../policy-pack/rule-policy";
import { propertyPath } from "../../../policy-pack/spelling";
import { ENTRY_TYPES } from "../../../policy-pack/stack/kinds";
import { programOf, unseenProgram, urnOf } from "../programs";
import type { Verdict } from "./verdict";

// The examples of rules on whole programs, through the objects that the SDK calls.

/** What Pulumi's resources have no property for. */
const NOT_SAYABLE = ["parameter-may-expire"]; // aws.ssm.Parameter has no policies

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

interface Example {
  readonly rule: Rule;
  readonly row: ValidCase;
  readonly stack: StackRequest;
  readonly findings: readonly Finding[];
}

const EXAMPLES: readonly Example[] = RULES.flatMap((rule) =>
  [...rule.cases.valid.map((row) => ({ ...row, findings: [] })), ...rule.cases.invalid].flatMap(
    (row): Example[] => {
      const { stack } = row.given;
      return stack === undefined || NOT_SAYABLE.includes(rule.id)
        ? []
        : [{ rule, row, stack, findings: row.findings }];
    },
  ),
);

interface Reported {
  readonly message: string;
  readonly urn: string | undefined;
}

function reported(
  rule: Rule,
  program: StackValidationArgs,
  context: PackContext = newContext(),
): Reported[] {
  const said: Reported[] = [];
  const { validateStack } = rulePolicy(rule, { level: "mandatory", values: {} }, context);
  void validateStack(program, (message: string, urn?: string) => {
    said.push({ message, urn });
  });
  return said;
}

function expected({ stack, findings }: Example): Reported[] {
  return findings.map(({ about = "", path, message, fix }) => {
    const { kind } = stack.resources.find(({ name }) => name === about) ?? {};
    const { spelling } = Object.values(ENTRY_TYPES).find((type) => type.kind === kind) ?? {
      spelling: {},
    };
    const at = propertyPath(spelling, path);
    return {
      message: `${printable(`${at}: ${message}`)}\n${printable(`Fix: ${fix}`)}`,
      urn: urnOf(about),
    };
  });
}

const sorted = (list: readonly Reported[]): Reported[] =>
  [...list].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

export const verdicts: readonly Verdict[] = [
  ...EXAMPLES.map((example): Verdict => ({
    name: `${example.rule.id}: ${example.findings.length === 0 ? "accepts" : "reports"} ${example.row.title}`,
    check: () => {
      const config: OptionValues = example.row.options ?? {};
      const said = reported(example.rule, programOf(example.stack, config));
      assert.deepEqual(sorted(said), sorted(expected(example)));
    },
  })),
  {
    name: "every rule on whole programs is shown by examples",
    check: () => {
      const shown = new Set(EXAMPLES.map(({ rule }) => rule.id));
      const silent = RULES.filter(({ id, on }) => on === "stack" && !shown.has(id));
      assert.deepEqual(
        silent.map(({ id }) => id),
        NOT_SAYABLE,
      );
    },
  },
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
    name: "what the engine set decides who has something to say",
    check: () => {
      const set = { "log-group-not-managed": { externalLogGroups: ["/elsewhere"] } };
      const example = EXAMPLES.find(
        ({ rule, findings }) => rule.id === "log-group-not-managed" && findings.length > 0,
      ) as Example;
      const [first] = example.findings;
      assert.ok(first);
      const asks = (received: PackContext["received"]): boolean => {
        const context = newContext([], received);
        context.stack.begin(programOf(example.stack).resources);
        const settings = { level: "advisory", values: {} } as const;
        const { validateStack } = rulePolicy(example.rule, settings, context);
        return (validateStack as { __pulumiType?: string }).__pulumiType === undefined;
      };
      const group = /"([^"]*)"/.exec(first.message)?.[1] ?? "";
      assert.equal(
        asks(() => ({})),
        true,
      );
      assert.equal(
        asks(() => set),
        true,
      );
      assert.equal(
        asks(() => ({ "log-group-not-managed": { externalLogGroups: [group] } })),
        false,
      );
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
    name: "no rule throws where nothing of a program is known but what refers to what",
    check: () => {
      for (const { rule, stack } of EXAMPLES) reported(rule, unseenProgram(stack));
    },
  },
];
