// What the schema says of the package: from the root package.json, and its name in each language.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const npm = require("../../package.json");

const REPOSITORY = npm.repository.url.replace(/^git\+|\.git$/g, "");
const PULUMI = npm.peerDependencies["@pulumi/pulumi"].replace("^", "");

// SDKs ask for the plugin of their own version.
const VERSIONED = { respectSchemaVersion: true };

/** Where the Go module lies in the repository, and therefore what its import path ends with. */
export const GO_MODULE = "sdk/go";

export const ABOUT = {
  name: "ecs-sidecars",
  displayName: "ECS sidecars",
  version: npm.version,
  description: npm.description,
  publisher: npm.author,
  repository: REPOSITORY,
  homepage: REPOSITORY,
  license: npm.license,
  keywords: [...npm.keywords, "category/cloud", "kind/component"],
  meta: { supportPack: true },
  language: {
    nodejs: {
      ...VERSIONED,
      // The library itself is pulumi-ecs-sidecars; this one only talks to the plugin.
      packageName: "pulumi-ecs-sidecars-client",
      dependencies: { "@pulumi/pulumi": `^${PULUMI}` },
    },
    python: {
      ...VERSIONED,
      packageName: "pulumi_ecs_sidecars",
      requires: { pulumi: `>=${PULUMI},<4.0.0` },
      pythonRequires: ">=3.10",
      inputTypes: "classes-and-dicts",
      pyproject: { enabled: true },
    },
    go: {
      ...VERSIONED,
      importBasePath: `${REPOSITORY.replace("https://", "")}/${GO_MODULE}/ecssidecars`,
      // Types that stand in plain places only would otherwise lack the types that they refer to.
      generateExtraInputTypes: true,
    },
    csharp: { ...VERSIONED, namespaces: { "ecs-sidecars": "EcsSidecars" } },
    java: { buildFiles: "gradle" },
  },
};
