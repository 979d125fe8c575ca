import type { CloudView } from "../cloud";
import { objects, texts } from "../values";
import { ecsNetworks } from "./ecs-lookup";

const LOAD_BALANCER = "aws:lb/loadBalancer:LoadBalancer";
const MOUNT_TARGET = "aws:efs/mountTarget:MountTarget";

/** True while a network interface lies in the subnet: of a service, a load balancer, a file system. */
export function isSubnetInUse(cloud: CloudView, id: string): boolean {
  const balancers = cloud.list(LOAD_BALANCER);
  return [
    ...ecsNetworks(cloud).flatMap((network) => texts(network, "subnets")),
    ...balancers.flatMap((balancer) => texts(balancer, "subnets")),
    ...balancers.flatMap((one) => objects(one, "subnetMappings").map(({ subnetId }) => subnetId)),
    ...cloud.list(MOUNT_TARGET).map(({ subnetId }) => subnetId),
  ].includes(id);
}

/** True while a network interface has the security group. */
export function isSecurityGroupInUse(cloud: CloudView, id: string): boolean {
  const others = [...cloud.list(LOAD_BALANCER), ...cloud.list(MOUNT_TARGET)];
  return [...ecsNetworks(cloud), ...others].some((user) =>
    texts(user, "securityGroups").includes(id),
  );
}
