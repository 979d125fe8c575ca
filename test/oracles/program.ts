import * as ecs from "./ecs";
import type { Request, Template } from "./oracles";
import type { Json, Rendered } from "./rendered";
import * as surroundings from "./surroundings";

// What a Pulumi program makes, in the forms that the oracles read.

/** A resource as a program registers it. */
export interface Made {
  readonly type: string;
  readonly name: string;
  readonly inputs: unknown;
}

const RENDERERS: Readonly<Record<string, ((inputs: Json) => Rendered) | undefined>> = {
  "aws:ecs/taskDefinition:TaskDefinition": ecs.taskDefinition,
  "aws:ecs/service:Service": ecs.service,
  "aws:ssm/parameter:Parameter": surroundings.parameter,
  "aws:s3/bucketObjectv2:BucketObjectv2": surroundings.s3Object,
  "aws:cloudwatch/logGroup:LogGroup": surroundings.logGroup,
  "aws:iam/role:Role": surroundings.role,
  "aws:iam/rolePolicy:RolePolicy": surroundings.rolePolicy,
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": surroundings.attachment,
  "aws:ec2/securityGroup:SecurityGroup": surroundings.securityGroup,
};

/** Renders what a program made, but for its components. */
export function render(resources: readonly Made[]): Rendered[] {
  return resources
    .filter(({ type }) => !type.startsWith("ecs-sidecars:") && !type.startsWith("pulumi:"))
    .map(({ type, name, inputs }) => {
      const renderer = RENDERERS[type];
      if (renderer === undefined) throw new Error(`no oracle knows ${type}`);
      return renderer({ name, ...(inputs as Json) });
    });
}

export function requestsOf(rendered: readonly Rendered[]): Request[] {
  return rendered.flatMap(({ requests }) => requests);
}

/** One template of all resources, so that rules on more than one of them have something to see. */
export function templateOf(rendered: readonly Rendered[]): Template {
  const resources = rendered.flatMap(({ resource }) => (resource ? [resource] : []));
  const families = resources.map(({ Properties }) => Properties["Family"]);
  const referring = (properties: Json): Json => {
    const family = /:task-definition\/(.+):\d+$/.exec(String(properties["TaskDefinition"]))?.[1];
    if (family === undefined) return properties;
    return { ...properties, TaskDefinition: { Ref: `R${families.indexOf(family)}` } };
  };
  return {
    Resources: Object.fromEntries(
      resources.map(({ Type, Properties }, i) => [
        `R${i}`,
        { Type, Properties: referring(Properties) },
      ]),
    ),
  };
}
