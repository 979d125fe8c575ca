import { ProviderError } from "../errors";
import { arn, dnsSuffixOf } from "../identifiers";
import { type ProviderFunction, type ResourceType, type Service } from "../resource-type";
import { pick, text } from "../values";
import { errors, nameOf } from "./support";

const REPOSITORY = "aws:ecr/repository:Repository";

const repository: ResourceType = {
  tokens: [REPOSITORY],
  naming: { property: "name", maxLength: 256, adapt: (name) => name.toLowerCase() },
  defaults: { imageTagMutability: "MUTABLE" },
  replaces: ["name", "encryptionConfigurations"],
  create: (operation) => {
    const { account, region } = operation;
    const name = nameOf(operation);
    const registry = `${account}.dkr.ecr.${region}.${dnsSuffixOf(region)}`;
    return {
      id: name,
      outputs: {
        name,
        arn: arn(operation, "ecr", `repository/${name}`),
        registryId: account,
        repositoryUrl: `${registry}/${name}`,
      },
    };
  },
  taken: (inputs) =>
    errors("ECR", "ECR Repository")("creating", text(inputs, "name") ?? "", {
      ...{ operation: "CreateRepository", code: "RepositoryAlreadyExistsException" },
      message: `The repository with name '${text(inputs, "name") ?? ""}' already exists in the registry`,
    }),
};

const pullThroughCacheRule: ResourceType = {
  tokens: ["aws:ecr/pullThroughCacheRule:PullThroughCacheRule"],
  replaces: ["ecrRepositoryPrefix", "upstreamRegistryUrl", "upstreamRepositoryPrefix"],
  create: ({ inputs, account }) => {
    return { id: String(inputs["ecrRepositoryPrefix"]), outputs: { registryId: account } };
  },
  taken: (inputs) =>
    errors("ECR", "ECR Pull Through Cache Rule")(
      "creating",
      text(inputs, "ecrRepositoryPrefix") ?? "",
      {
        ...{ operation: "CreatePullThroughCacheRule" },
        code: "PullThroughCacheRuleAlreadyExistsException",
        message: "A pull through cache rule with this prefix already exists",
      },
    ),
};

const lifecyclePolicy: ResourceType = {
  tokens: ["aws:ecr/lifecyclePolicy:LifecyclePolicy"],
  json: ["policy"],
  replaces: ["repository", "policy"],
  create: ({ inputs, account }) => {
    return { id: String(inputs["repository"]), outputs: { registryId: account } };
  },
};

const getRepository: ProviderFunction = ({ args, cloud }) => {
  const name = String(args["name"]);
  const found = cloud.get(REPOSITORY, name);
  if (!found) throw new ProviderError(`reading ECR Repository (${name}): couldn't find resource`);
  const same = ["arn", "id", "name", "region", "registryId", "repositoryUrl", "imageTagMutability"];
  const lists = ["encryptionConfigurations", "imageScanningConfigurations"];
  return {
    ...pick(found, same),
    ...Object.fromEntries(lists.map((property) => [property, found[property] ?? []])),
    mostRecentImageTags: [],
    tags: found["tagsAll"] ?? {},
  };
};

/** A token that stays the same, so that a second run of a program changes nothing. */
const getAuthorizationToken: ProviderFunction = ({ args, account, region }) => {
  const registry = text(args, "registryId") ?? account;
  const password = "a-token-of-local-aws";
  return {
    id: region,
    registryId: registry,
    region,
    userName: "AWS",
    password,
    authorizationToken: Buffer.from(`AWS:${password}`).toString("base64"),
    expiresAt: "2099-01-01T00:00:00Z",
    proxyEndpoint: `https://${registry}.dkr.ecr.${region}.${dnsSuffixOf(region)}`,
  };
};

export const ecr: Service = {
  types: [repository, pullThroughCacheRule, lifecyclePolicy],
  functions: {
    "aws:ecr/getAuthorizationToken:getAuthorizationToken": getAuthorizationToken,
    "aws:ecr/getRepository:getRepository": getRepository,
  },
};
