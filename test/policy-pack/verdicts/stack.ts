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
import { ofOnePermission } from "../../../policy-pack/stack/network";
import { programOf, unseenProgram, urnOf } from "../programs";
import type { Verdict } from "./verdict";

// The examples of rules on whole programs, through the objects that the SDK calls.

/** What Pulumi's resources have no property for. */
const NOT_SAYABLE = ["parameter-may-expire"]; // aws.ssm.Parameter has no policies

const APP_MESH = [
  "aws:appmesh/mesh:Mesh",
  "aws:appmesh/virtualGateway:VirtualGateway",
  "aws:appmesh/virtualNode:VirtualNode",
  "aws:appmesh/virtualRouter:VirtualRouter",
  "aws:appmesh/virtualService:VirtualService",
  "aws:appmesh/route:Route",
  "aws:appmesh/gatewayRoute:GatewayRoute",
];

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

export function reported(
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
    name: "what a security group lets out lets nobody in",
    check: () => {
      const permission = { GroupId: "sg-1", FromPort: 4317 };
      assert.deepEqual(ofOnePermission({ ...permission, Type: "ingress" }), {
        GroupId: "sg-1",
        IpPermissions: [{ FromPort: 4317 }],
      });
      assert.deepEqual(ofOnePermission({ ...permission, Type: "egress" }), {
        GroupId: "sg-1",
        IpPermissions: [],
      });
    },
  },
  {
    name: "every resource of App Mesh is seen, where it names its mesh",
    check: () => {
      const rule = RULES.find(({ id }) => id === "app-mesh-resource");
      assert.ok(rule);
      const program = programOf({ resources: [{ kind: "appMesh", name: "shop", request: {} }] });
      const places = APP_MESH.map((type) => {
        const resources = program.resources.map((resource) => ({ ...resource, type }));
        return reported(rule, { ...program, resources }).map(
          ({ message }) => message.split(":")[0],
        );
      });
      assert.deepEqual(places, [["name"], ...Array.from({ length: 6 }, () => ["meshName"])]);
    },
  },
  {
    name: "no rule throws where nothing of a program is known but what refers to what",
    check: () => {
      for (const { rule, stack } of EXAMPLES) reported(rule, unseenProgram(stack));
    },
  },
];
