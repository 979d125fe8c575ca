import { SecurityGroup } from "@pulumi/aws/ec2/securityGroup";
import type { PlannedService } from "../planned";
import type { ResourceContext } from "./context";
import { tagged } from "./context";

const EVERYWHERE = { cidrBlocks: ["0.0.0.0/0"], ipv6CidrBlocks: ["::/0"] };

/**
 * The group of the tasks, where a VPC is given and no group: everything out, and in only from the
 * given groups on the load-balanced ports.
 */
export function createSecurityGroup(
  { args, service }: PlannedService,
  context: ResourceContext,
): SecurityGroup | undefined {
  const { vpcId, securityGroups, ingressSecurityGroups } = args.network;
  if (vpcId === undefined || securityGroups !== undefined) return undefined;
  const ports = service.loadBalancers.flatMap(({ containerPort }) => containerPort ?? []);
  const ingress =
    ingressSecurityGroups === undefined
      ? []
      : [...new Set(ports)].map((port) => ({
          description: "Load balancer",
          protocol: "tcp",
          fromPort: port,
          toPort: port,
          securityGroups: ingressSecurityGroups,
        }));
  return new SecurityGroup(
    `${context.name}-security-group`,
    {
      description: `Tasks of ECS service ${context.planned.base}`,
      vpcId,
      ingress,
      egress: [{ protocol: "-1", fromPort: 0, toPort: 0, ...EVERYWHERE }],
      ...tagged(context),
    },
    { parent: context.parent },
  );
}
