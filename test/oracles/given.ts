import type { Given } from "../../core";
import { propertiesOf } from "./cloudformation";
import { created, registered } from "./ecs";
import type { Request } from "./oracles";
import type { Json, Rendered } from "./rendered";

// Requests by the names of AWS's APIs, as oracles read them.

/** The requests that a case of a rule shows. */
export function renderGiven(given: Given): Rendered[] {
  const { taskDefinition, service, parameter, logGroup, role } = given;
  return [
    ...(taskDefinition ? [registered(taskDefinition)] : []),
    ...(service ? [created(service)] : []),
    ...(parameter ? [renderParameter(parameter)] : []),
    ...(logGroup ? [renderLogGroup(logGroup)] : []),
    ...(role ? [renderRole(role)] : []),
  ];
}

// CloudFormation has no key for a parameter.
function renderParameter({ KeyId, ...parameter }: Json): Rendered {
  const params = { ...parameter, ...(KeyId !== undefined && { KeyId }) };
  return {
    requests: [{ service: "ssm", operation: "PutParameter", params }],
    resource: { Type: "AWS::SSM::Parameter", Properties: parameter },
  };
}

function renderLogGroup({ retentionInDays, ...group }: Json): Rendered {
  const { logGroupName } = group;
  const retention = { logGroupName, retentionInDays };
  return {
    requests: [
      { service: "logs", operation: "CreateLogGroup", params: group },
      ...(retentionInDays === undefined
        ? []
        : [{ service: "logs" as const, operation: "PutRetentionPolicy", params: retention }]),
    ],
    resource: { Type: "AWS::Logs::LogGroup", Properties: propertiesOf({ ...group, ...retention }) },
  };
}

/** A role with its policies, which CloudFormation has in one resource and IAM in many requests. */
function renderRole(role: Json): Rendered {
  const { Policies, ManagedPolicyArns, ...own } = role;
  const { RoleName } = own;
  const inline = (Policies ?? []) as readonly Json[];
  const managed = (ManagedPolicyArns ?? []) as readonly string[];
  const request = (operation: string, params: Json): Request => ({
    service: "iam",
    operation,
    params,
  });
  return {
    requests: [
      request("CreateRole", {
        ...own,
        AssumeRolePolicyDocument: JSON.stringify(own["AssumeRolePolicyDocument"]),
      }),
      ...inline.map(({ PolicyName, PolicyDocument }) =>
        request("PutRolePolicy", {
          RoleName,
          PolicyName,
          PolicyDocument: JSON.stringify(PolicyDocument),
        }),
      ),
      ...managed.map((PolicyArn) => request("AttachRolePolicy", { RoleName, PolicyArn })),
    ],
    resource: { Type: "AWS::IAM::Role", Properties: role },
  };
}
