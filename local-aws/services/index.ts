import type { Service } from "../resource-type";
import { amp } from "./amp";
import { appautoscaling } from "./appautoscaling";
import { cloudwatch } from "./cloudwatch";
import { dynamodb } from "./dynamodb";
import { ec2 } from "./ec2";
import { ecr } from "./ecr";
import { ecs } from "./ecs";
import { efs } from "./efs";
import { iam } from "./iam";
import { identity } from "./identity";
import { kms } from "./kms";
import { lb } from "./lb";
import { messaging } from "./messaging";
import { s3 } from "./s3";
import { secretsmanager } from "./secretsmanager";
import { servicediscovery } from "./servicediscovery";
import { ssm } from "./ssm";

/** Every modelled service. A new one is a file in this folder and a line here. */
export const services: readonly Service[] = [
  ...[amp, appautoscaling, cloudwatch, dynamodb, ec2, ecr, ecs, efs, iam],
  ...[identity, kms, lb, messaging, s3, secretsmanager, servicediscovery, ssm],
];
