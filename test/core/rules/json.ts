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
