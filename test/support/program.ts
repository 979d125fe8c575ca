import * as aws from "@pulumi/aws";
import { EcsService } from "../../components";
import type { EcsServiceArgs } from "../../components";
import type { Program } from "./program-server";

/** Arguments of a service that deploys, without what a test is about. */
export type Partly = Partial<EcsServiceArgs>;

/** A service of an application and what the test gives it, in a cluster of its own. */
export function service(args: Partly = {}, name = "web"): EcsService {
  const cluster = new aws.ecs.Cluster(`${name}-cluster`, { name: `${name}-cluster` });
  return new EcsService(name, {
    cluster: cluster.arn,
    network: { subnets: ["subnet-11111111111111111"] },
    container: { image: "public.ecr.aws/docker/library/busybox:1.36" },
    ...args,
  });
}

/** A program with one service. */
export function serviceProgram(args: () => Partly = () => ({})): Program {
  return () => {
    const made = service(args());
    return {
      taskDefinitionArn: made.taskDefinitionArn,
      parameterNames: made.parameterNames,
      serviceArn: made.serviceArn,
    };
  };
}
