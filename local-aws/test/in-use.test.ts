import assert from "node:assert/strict";
import type { Props } from "../values";
import {
  CLUSTER,
  type Resource,
  SECURITY_GROUP,
  SERVICE,
  task,
  TASK_DEFINITION,
  TestProvider,
} from "./support";

const SUBNET = "aws:ec2/subnet:Subnet";
const VIOLATION = /StatusCode: 400, DependencyViolation: resource \S+ has a dependent object/;

describe("local-aws deletion of what is in use", () => {
  let aws: TestProvider;
  let subnet: Resource;
  let group: Resource;
  beforeEach(async () => {
    aws = await TestProvider.start();
    const vpc = await aws.create("aws:ec2/vpc:Vpc", "v", { cidrBlock: "10.0.0.0/16" });
    subnet = await aws.create(SUBNET, "s", { vpcId: vpc.id, cidrBlock: "10.0.0.0/24" });
    group = await aws.create(SECURITY_GROUP, "g", { vpcId: vpc.id });
  });
  afterEach(() => {
    aws.stop();
  });

  const refusedUntilGone = async (user: Resource, ...used: Resource[]): Promise<void> => {
    for (const one of used) await assert.rejects(aws.delete(one), VIOLATION);
    await aws.delete(user);
    for (const one of used) await aws.delete(one);
  };
  const network = (): Props => ({ subnets: [subnet.id], securityGroups: [group.id] });

  it("is refused for subnet and security group of a service", async () => {
    await aws.create(CLUSTER, "c", { name: "default" });
    await aws.create(TASK_DEFINITION, "t", task({}, { networkMode: "awsvpc" }));
    const service = { taskDefinition: "web:1", networkConfiguration: network() };
    await refusedUntilGone(await aws.create(SERVICE, "s", service), subnet, group);
  });

  it("is refused for those of a load balancer", async () => {
    const token = "aws:lb/loadBalancer:LoadBalancer";
    await refusedUntilGone(await aws.create(token, "b", network()), subnet, group);
  });

  it("is refused for those of a mount target", async () => {
    const { id: fileSystemId } = await aws.create("aws:efs/fileSystem:FileSystem", "f", {});
    const inputs = { fileSystemId, subnetId: subnet.id, securityGroups: [group.id] };
    const target = await aws.create("aws:efs/mountTarget:MountTarget", "m", inputs);
    await refusedUntilGone(target, subnet, group);
  });

  it("is done where nobody uses them", async () => {
    await aws.delete(group);
    await aws.delete(subnet);
  });
});
