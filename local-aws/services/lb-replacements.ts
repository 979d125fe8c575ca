import type { Change, ReplacingChange } from "../resource-type";
import { containsUnknown, list } from "../values";

/** Source: what @pulumi/aws says of these arguments of a LoadBalancer. */
export const LOAD_BALANCER_REPLACEMENTS: Readonly<Record<string, ReplacingChange>> = {
  secondaryIpsAutoAssignedPerSubnet: {
    when: "to fewer",
    is: ({ property, olds, news }) => Number(news[property]) < Number(olds[property]),
  },
  securityGroups: {
    when: "of a network load balancer, from none or to none",
    is: (change) => isNetwork(change) && isNone(change, "olds") !== isNone(change, "news"),
  },
  subnets: {
    when: "of a network load balancer that leaves one",
    is: (change) => isNetwork(change) && leavesOne(change),
  },
};

function isNetwork({ news }: Change): boolean {
  return news["loadBalancerType"] === "network";
}

function isNone(change: Change, side: "olds" | "news"): boolean {
  return list(change[side], change.property).length === 0;
}

function leavesOne({ property, olds, news }: Change): boolean {
  const kept = news[property];
  if (containsUnknown(kept)) return false;
  return list(olds, property).some((subnet) => !list(news, property).includes(subnet));
}
