import { propertiesOf } from "./cloudformation";
import type { Request } from "./oracles";
import { listOfTags, unlessEmpty } from "./rendered";
import type { Json, Rendered } from "./rendered";

// Resources of Pulumi's AWS provider as the requests it makes for them. What is not named here is
// passed on: the oracles tell what ECS does not know.

/** aws.ecs.TaskDefinition */
export function taskDefinition(inputs: Json): Rendered {
  const { name: _, skipDestroy: _kept, ...own } = inputs;
  const { containerDefinitions, ephemeralStorage, tags, ...same } = own;
  const storage = ephemeralStorage as { sizeInGib: number } | undefined;
  return registered({
    ...same,
    containerDefinitions:
      typeof containerDefinitions === "string"
        ? (JSON.parse(containerDefinitions) as unknown)
        : containerDefinitions,
    ...unlessEmpty("tags", listOfTags(tags, "key", "value")),
    ...(storage && { ephemeralStorage: { sizeInGiB: storage.sizeInGib } }),
  });
}

/** A RegisterTaskDefinition and its resource in CloudFormation. */
export function registered(params: Json): Rendered {
  return {
    requests: [{ service: "ecs", operation: "RegisterTaskDefinition", params }],
    resource: { Type: "AWS::ECS::TaskDefinition", Properties: propertiesOf(params) },
  };
}

/** aws.ecs.Service, of which the provider keeps some inputs to itself. */
export function service(inputs: Json): Rendered {
  const { waitForSteadyState: _, triggers: _triggers, forceNewDeployment: _force, ...own } = inputs;
  const { name, tags, capacityProviderStrategies, networkConfiguration, ...rest } = own;
  const { deploymentCircuitBreaker, ...rates } = rest;
  const { deploymentMaximumPercent, deploymentMinimumHealthyPercent, ...same } = rates;
  const network = networkConfiguration as Json | undefined;
  const params = {
    ...same,
    serviceName: name,
    ...unlessEmpty("tags", listOfTags(tags, "key", "value")),
    ...(capacityProviderStrategies !== undefined && {
      capacityProviderStrategy: capacityProviderStrategies,
    }),
    deploymentConfiguration: {
      deploymentCircuitBreaker,
      maximumPercent: deploymentMaximumPercent,
      minimumHealthyPercent: deploymentMinimumHealthyPercent,
    },
    networkConfiguration: {
      awsvpcConfiguration: {
        ...network,
        assignPublicIp: network?.["assignPublicIp"] === true ? "ENABLED" : "DISABLED",
      },
    },
  };
  return created(params);
}

/** A CreateService and its resource in CloudFormation. */
export function created(params: Json): Rendered {
  const request: Request = { service: "ecs", operation: "CreateService", params };
  return {
    requests: [request],
    resource: { Type: "AWS::ECS::Service", Properties: propertiesOf(params) },
  };
}
