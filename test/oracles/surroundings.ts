import type { Request } from "./oracles";
import { listOfTags, unlessEmpty } from "./rendered";
import type { Json, Rendered } from "./rendered";

// What a task has around it, as requests and in CloudFormation.

/** aws.ssm.Parameter. CloudFormation makes no SecureString. */
export function parameter(inputs: Json): Rendered {
  const { name: Name, type: Type, tier: Tier, keyId: KeyId, tags, ...rest } = inputs;
  const { value, insecureValue, ...others } = rest;
  const Value = textOf(value ?? insecureValue);
  const common = defined({ ...others, Name, Type, Tier, Value });
  const Tags = listOfTags(tags, "Key", "Value");
  return {
    requests: [
      {
        service: "ssm",
        operation: "PutParameter",
        params: { ...common, ...defined({ KeyId }), ...unlessEmpty("Tags", Tags) },
      },
    ],
    ...(Type !== "SecureString" && {
      resource: {
        Type: "AWS::SSM::Parameter",
        Properties: { ...common, ...defined({ Tags: tags }) },
      },
    }),
  };
}

/** aws.s3.BucketObjectv2, which CloudFormation does not have. */
export function s3Object(inputs: Json): Rendered {
  const { name: _, bucket, key, content, contentType, kmsKeyId, ...rest } = inputs;
  const { serverSideEncryption, tags, ...others } = rest;
  const tagging = new URLSearchParams(tags as Record<string, string> | undefined).toString();
  const optional = {
    ContentType: contentType,
    ServerSideEncryption: serverSideEncryption,
    SSEKMSKeyId: kmsKeyId,
    Tagging: tagging === "" ? undefined : tagging,
  };
  const params = { ...others, Bucket: bucket, Key: key, Body: content, ...defined(optional) };
  return { requests: [{ service: "s3", operation: "PutObject", params }] };
}

/** aws.cloudwatch.LogGroup */
export function logGroup(inputs: Json): Rendered {
  const { name: logGroupName, retentionInDays, tags, ...same } = inputs;
  const { kmsKeyId: KmsKeyId, logGroupClass: LogGroupClass } = same;
  const create: Request = {
    service: "logs",
    operation: "CreateLogGroup",
    params: defined({ ...same, logGroupName, tags }),
  };
  const retain: Request = {
    service: "logs",
    operation: "PutRetentionPolicy",
    params: { logGroupName, retentionInDays },
  };
  return {
    requests: retentionInDays === undefined ? [create] : [create, retain],
    resource: {
      Type: "AWS::Logs::LogGroup",
      Properties: {
        ...defined({ LogGroupName: logGroupName, KmsKeyId, LogGroupClass }),
        ...defined({ RetentionInDays: retentionInDays }),
        ...unlessEmpty("Tags", listOfTags(tags, "Key", "Value")),
      },
    },
  };
}

/** aws.iam.Role */
export function role(inputs: Json): Rendered {
  const { assumeRolePolicy, tags, description, path, permissionsBoundary, name } = inputs;
  const common = {
    ...defined({ RoleName: name, Path: path, Description: description }),
    ...defined({ PermissionsBoundary: permissionsBoundary }),
    ...unlessEmpty("Tags", listOfTags(tags, "Key", "Value")),
  };
  return {
    requests: [
      {
        service: "iam",
        operation: "CreateRole",
        params: { ...common, AssumeRolePolicyDocument: textOf(assumeRolePolicy) },
      },
    ],
    resource: {
      Type: "AWS::IAM::Role",
      Properties: { ...common, AssumeRolePolicyDocument: jsonOf(assumeRolePolicy) },
    },
  };
}

/** aws.iam.RolePolicy */
export function rolePolicy({ name: PolicyName, role: RoleName, policy }: Json): Rendered {
  const common = { PolicyName, RoleName };
  return {
    requests: [
      {
        service: "iam",
        operation: "PutRolePolicy",
        params: { ...common, PolicyDocument: textOf(policy) },
      },
    ],
    resource: {
      Type: "AWS::IAM::RolePolicy",
      Properties: { ...common, PolicyDocument: jsonOf(policy) },
    },
  };
}

/** aws.iam.RolePolicyAttachment, which is a part of a role in CloudFormation. */
export function attachment({ role: RoleName, policyArn: PolicyArn }: Json): Rendered {
  return {
    requests: [{ service: "iam", operation: "AttachRolePolicy", params: { RoleName, PolicyArn } }],
  };
}

/** aws.ec2.SecurityGroup: CloudFormation has one rule for each source. */
export function securityGroup({ description, vpcId, ingress, egress }: Json): Rendered {
  return {
    requests: [],
    resource: {
      Type: "AWS::EC2::SecurityGroup",
      Properties: {
        ...defined({ GroupDescription: description, VpcId: vpcId }),
        ...unlessEmpty("SecurityGroupIngress", sourced(ingress, "Source")),
        ...unlessEmpty("SecurityGroupEgress", sourced(egress, "Destination")),
      },
    },
  };
}

function sourced(rules: unknown, side: "Source" | "Destination"): Json[] {
  return ((rules as Json[] | undefined) ?? []).flatMap((rule) => {
    const { protocol, fromPort, toPort, description } = rule;
    const common = {
      ...defined({ IpProtocol: protocol, Description: description }),
      ...(protocol === "-1" ? {} : { FromPort: fromPort, ToPort: toPort }),
    };
    const all = (field: string, as: string): Json[] =>
      ((rule[field] as string[] | undefined) ?? []).map((from) => ({ ...common, [as]: from }));
    return [
      ...all("cidrBlocks", "CidrIp"),
      ...all("ipv6CidrBlocks", "CidrIpv6"),
      ...all("securityGroups", `${side}SecurityGroupId`),
      ...all("prefixListIds", `${side}PrefixListId`),
    ];
  });
}

function defined(fields: Json): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

// Golden plans show JSON texts as JSON.
function textOf(value: unknown): unknown {
  return typeof value === "string" || value === undefined ? value : JSON.stringify(value);
}

function jsonOf(value: unknown): unknown {
  return typeof value === "string" ? (JSON.parse(value) as unknown) : value;
}
