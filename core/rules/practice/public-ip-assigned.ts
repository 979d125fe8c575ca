import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import type { Rule } from "../rule";

export const publicIpAssigned: Rule = {
  id: "public-ip-assigned",
  title: "Tasks have no public address",
  kind: "practice",
  preset: "strict",
  on: "service",
  severity: "high",
  why: "A public address puts every port of every sidecar one rule of a security group away from the internet.",
  fix: "Set assignPublicIp to DISABLED, and let the tasks reach AWS through a NAT gateway or VPC endpoints.",
  url: AWS_DOCS.awsVpcConfiguration,
  frameworks: [
    { name: "AWS Security Hub", reference: "ECS.2" },
    { name: "AWS Security Hub", reference: "ECS.16" },
    { name: "AWS Control Tower", reference: "CT.ECS.PR.9" },
    { name: "checkov", reference: "CKV_AWS_333" },
  ],
  options: {},
  cases: {
    valid: [
      {
        title: "no public address",
        given: {
          service: {
            serviceName: "web",
            networkConfiguration: {
              awsvpcConfiguration: { subnets: ["subnet-1"], assignPublicIp: "DISABLED" },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a public address",
        given: {
          service: {
            serviceName: "web",
            networkConfiguration: {
              awsvpcConfiguration: { subnets: ["subnet-1"], assignPublicIp: "ENABLED" },
            },
          },
        },
        findings: [
          {
            path: "networkConfiguration.awsvpcConfiguration.assignPublicIp",
            message: "Every task gets a public address.",
            fix: "Set assignPublicIp to DISABLED.",
          },
        ],
      },
    ],
  },
  check: ({ service }) => {
    const network = known(service.network);
    return network?.assignPublicIp === "ENABLED"
      ? [
          {
            path: `${network.path}.assignPublicIp`,
            message: "Every task gets a public address.",
            fix: "Set assignPublicIp to DISABLED.",
          },
        ]
      : [];
  },
};
