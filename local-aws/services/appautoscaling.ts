import { arn, uuid } from "../identifiers";
import { type ResourceType, type Service } from "../resource-type";
import type { Props } from "../values";
import { errors, nameOf } from "./support";

const TARGET = "aws:appautoscaling/target:Target";
const COORDINATES = ["serviceNamespace", "resourceId", "scalableDimension"];

/** A scalable target has no name: these three are its identity. */
function coordinates(props: Props): string {
  return COORDINATES.map((property) => String(props[property])).join("/");
}

const target: ResourceType = {
  tokens: [TARGET],
  replaces: [...COORDINATES],
  create: (operation) => {
    const { inputs } = operation;
    const key = coordinates(inputs);
    const resource = `scalable-target/${uuid(key).replaceAll("-", "")}`;
    const outputs = { arn: arn(operation, "application-autoscaling", resource) };
    return { id: String(inputs["resourceId"]), key, outputs };
  },
  key: (id, state) => (state["resourceId"] === undefined ? id : coordinates(state)),
};

const policy: ResourceType = {
  tokens: ["aws:appautoscaling/policy:Policy"],
  defaults: { policyType: "StepScaling" },
  replaces: ["name", ...COORDINATES],
  create: (operation) => {
    const { inputs, cloud } = operation;
    const name = nameOf(operation);
    if (!cloud.get(TARGET, coordinates(inputs))) {
      throw errors("Application Auto Scaling", "Application Auto Scaling Policy")(
        "creating",
        name,
        {
          ...{ operation: "PutScalingPolicy", code: "ObjectNotFoundException" },
          message:
            "No scalable target registered for this service namespace, resource and dimension.",
        },
      );
    }
    const key = `${coordinates(inputs)}/${name}`;
    const resource = `scalingPolicy:${uuid(key)}:policyName/${name}`;
    return { id: name, key, outputs: { name, arn: arn(operation, "autoscaling", resource) } };
  },
  key: (id, state) => (state["resourceId"] === undefined ? id : `${coordinates(state)}/${id}`),
};

export const appautoscaling: Service = { types: [target, policy] };
