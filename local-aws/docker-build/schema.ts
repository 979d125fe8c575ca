/** The inputs of docker-build:index:Image; their values are not looked at. */
export const INPUTS: readonly string[] = [
  ...["addHosts", "buildArgs", "buildOnPreview", "builder", "cacheFrom", "cacheTo", "context"],
  ...["dockerfile", "exec", "exports", "ignoreSecretsInDiffCalculation", "labels", "load"],
  ...["network", "noCache", "platforms"],
  ...["pull", "push", "registries", "secrets", "ssh", "tags", "target"],
];

/** A package schema that is just enough for YAML programs. */
export function packageSchema(version: string): object {
  const any = { $ref: "pulumi.json#/Any" };
  const inputProperties = Object.fromEntries(INPUTS.map((name) => [name, any]));
  const text = { type: "string" };
  return {
    name: "docker-build",
    version,
    description: "A stand-in for offline demos and tests. No image is built.",
    provider: { inputProperties: { host: text, registries: any } },
    resources: {
      "docker-build:index:Image": {
        properties: { ...inputProperties, contextHash: text, digest: text, ref: text },
        required: ["contextHash", "digest", "ref"],
        inputProperties,
      },
    },
  };
}
