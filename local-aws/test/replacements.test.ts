import assert from "node:assert/strict";
import type { Shape, TypeMetadata } from "../metadata/model";
import { catalogueOf } from "../registry";
import { isReplaced, type ResourceType } from "../resource-type";
import { isObject, type Props, type Value } from "../values";
import { itPlans, type DiffRow } from "./diff-rows";
import { MINIMAL } from "./minimal";
import { metadata, PARAMETER, TestProvider, type Resource } from "./support";

const CAPACITY_PROVIDER = "aws:ecs/capacityProvider:CapacityProvider";
const LOAD_BALANCER = "aws:lb/loadBalancer:LoadBalancer";
const SUBNET = "aws:ec2/subnet:Subnet";

/** Without it the provider refuses a change, or sees none. */
const BESIDE: Record<string, Props> = { "aws:ecs/service:Service": { forceNewDeployment: true } };

const types = catalogueOf().types;

/** Some other value of this shape. */
function other(shape: Shape, old: Value): Value {
  if (shape === "number") return Number(old ?? 0) + 1;
  if (shape === "boolean") return old !== true;
  if (shape === "asset") return { path: "changed" };
  if (typeof shape === "string") return "changed";
  if ("items" in shape) return [other(shape.items, undefined)];
  if ("values" in shape) return { changed: other(shape.values, undefined) };
  if ("anyOf" in shape) return other(shape.anyOf[0] ?? "any", old);
  const { properties, required } = metadata.shapes[shape.ref] ?? { properties: {}, required: [] };
  const said = required.length > 0 ? required : Object.keys(properties).slice(0, 1);
  const fields = said.map((name) => [
    name,
    other(properties[name] ?? "any", isObject(old) ? old[name] : undefined),
  ]);
  return Object.fromEntries(fields) as Props;
}

function changed(type: ResourceType, shape: TypeMetadata, property: string, old: Resource): Props {
  const value = type.json?.includes(property)
    ? JSON.stringify([{ name: "changed", image: "changed:1", memory: 128 }])
    : other(shape.properties[property] ?? "any", old.outputs[property]);
  return { ...old.inputs, [property]: value };
}

const network = { loadBalancerType: "network" };

const SOMETIMES: DiffRow[] = [
  {
    what: "a parameter that becomes Advanced is updated",
    token: PARAMETER,
    old: { type: "String", value: "v" },
    news: { type: "String", value: "v", tier: "Advanced" },
    changes: ["tier"],
  },
  {
    what: "a parameter that becomes Standard is replaced",
    token: PARAMETER,
    old: { type: "String", value: "v", tier: "Advanced" },
    news: { type: "String", value: "v" },
    changes: ["tier"],
    replaces: ["tier"],
  },
  {
    what: "a capacity provider of the same group is updated",
    token: CAPACITY_PROVIDER,
    old: { autoScalingGroupProvider: { autoScalingGroupArn: "a" } },
    news: {
      autoScalingGroupProvider: {
        autoScalingGroupArn: "a",
        managedTerminationProtection: "ENABLED",
      },
    },
    changes: ["autoScalingGroupProvider.managedTerminationProtection"],
  },
  {
    what: "a capacity provider of another group is replaced",
    token: CAPACITY_PROVIDER,
    old: { autoScalingGroupProvider: { autoScalingGroupArn: "a" } },
    news: { autoScalingGroupProvider: { autoScalingGroupArn: "b" } },
    changes: ["autoScalingGroupProvider.autoScalingGroupArn"],
    replaces: ["autoScalingGroupProvider"],
  },
  {
    what: "a network load balancer with a subnet more is updated",
    token: LOAD_BALANCER,
    old: { ...network, subnets: ["subnet-1"] },
    news: { ...network, subnets: ["subnet-1", "subnet-2"] },
    changes: ["subnets[1]"],
  },
  {
    what: "a network load balancer with a subnet less is replaced",
    token: LOAD_BALANCER,
    old: { ...network, subnets: ["subnet-1", "subnet-2"] },
    news: { ...network, subnets: ["subnet-1"] },
    changes: ["subnets[1]"],
    replaces: ["subnets"],
  },
  {
    what: "an application load balancer with a subnet less is updated",
    token: LOAD_BALANCER,
    old: { subnets: ["subnet-1", "subnet-2"] },
    news: { subnets: ["subnet-1"] },
    changes: ["subnets[1]"],
  },
  {
    what: "a network load balancer with its first security group is replaced",
    token: LOAD_BALANCER,
    old: { ...network, subnets: ["subnet-1"] },
    news: { ...network, subnets: ["subnet-1"], securityGroups: ["sg-1"] },
    changes: ["securityGroups"],
    replaces: ["securityGroups"],
  },
  {
    what: "a network load balancer with another security group is updated",
    token: LOAD_BALANCER,
    old: { ...network, securityGroups: ["sg-1"] },
    news: { ...network, securityGroups: ["sg-2"] },
    changes: ["securityGroups[0]"],
  },
  {
    what: "a load balancer with fewer addresses of its own is replaced",
    token: LOAD_BALANCER,
    old: { ...network, secondaryIpsAutoAssignedPerSubnet: 2 },
    news: { ...network, secondaryIpsAutoAssignedPerSubnet: 1 },
    changes: ["secondaryIpsAutoAssignedPerSubnet"],
    replaces: ["secondaryIpsAutoAssignedPerSubnet"],
  },
  {
    what: "a subnet with other IPv6 addresses is updated",
    token: SUBNET,
    old: { vpcId: "vpc-1", ipv6CidrBlock: "a" },
    news: { vpcId: "vpc-1", ipv6CidrBlock: "b" },
    changes: ["ipv6CidrBlock"],
  },
  {
    what: "a subnet that gave interfaces such addresses is replaced",
    token: SUBNET,
    old: { vpcId: "vpc-1", ipv6CidrBlock: "a", assignIpv6AddressOnCreation: true },
    news: { vpcId: "vpc-1", ipv6CidrBlock: "b", assignIpv6AddressOnCreation: true },
    changes: ["ipv6CidrBlock"],
    replaces: ["ipv6CidrBlock"],
  },
];

describe("local-aws updates and replacements", () => {
  let aws: TestProvider;
  const made: Record<string, string> = {};
  before(async () => (aws = await TestProvider.start()));
  after(() => {
    aws.stop();
  });

  for (const [token, inputs] of Object.entries(MINIMAL)) {
    it(`${token} changes as its table says, one input after the other`, async () => {
      const [type, shape] = [types.get(token), metadata.types[token]];
      assert.ok(type && shape);
      const created = await aws.create(token, "x", { ...inputs(made), ...BESIDE[token] });
      made[token] = created.id;
      const always = Object.keys(shape.properties).filter((name) => !type.replacesWhen?.[name]);
      for (const property of always) {
        const { changes, replaces } = await aws.diff(
          created,
          changed(type, shape, property, created),
        );
        assert.ok(
          changes.some((path) => path.startsWith(property)),
          `${property}: ${changes.join()}`,
        );
        assert.deepEqual(replaces, isReplaced(type, property) ? [property] : [], property);
      }
    });
  }

  itPlans(SOMETIMES, () => aws);

  it("names only inputs that the types have", () => {
    const unknown = [...types].flatMap(([token, { replaces, replacesWhen }]) => {
      const listed = "allBut" in replaces ? replaces.allBut : replaces;
      const known = metadata.types[token]?.properties ?? {};
      return [...listed, ...Object.keys(replacesWhen ?? {})]
        .filter((property) => !(property in known))
        .map((property) => `${token}.${property}`);
    });
    assert.deepEqual(unknown, []);
  });

  it("tries every change that only sometimes replaces, both ways", () => {
    const sometimes = [...types.values()].flatMap(({ tokens: [token], replacesWhen }) =>
      Object.keys(replacesWhen ?? {}).map((property) => `${token}.${property}`),
    );
    const tried = SOMETIMES.flatMap(({ token, replaces = [] }) =>
      replaces.map((property) => `${token}.${property}`),
    );
    assert.deepEqual([...new Set(tried)].sort(), [...new Set(sometimes)].sort());
  });
});
