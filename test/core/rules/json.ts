import type { Given } from "../../../core";

/** A container definition, as ECS takes it. */
export function definition(name: string, parts: object = {}): object {
  return { name, image: `${name}:1`, ...parts };
}

/** The request that registers a task of container definitions. */
export function registering(...containerDefinitions: readonly object[]): Given {
  return { taskDefinition: { containerDefinitions } };
}

/** The request that registers a task of one container, "app", with an image. */
export function running(image: unknown, parts: object = {}): Given {
  return registering(definition("app", { image, ...parts }));
}

/** What a container of a known program has beside its name. */
export const OTEL = { image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0" };
export const FLUENT_BIT = {
  image: "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.16",
};
export const ENVOY = { image: "envoyproxy/envoy:v1.38.0" };
export const APPCONFIG = { image: "public.ecr.aws/aws-appconfig/aws-appconfig-agent:2.x" };
