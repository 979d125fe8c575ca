import assert from "node:assert/strict";
import type { ContainerArgs, EcsServiceArgs } from "../../components";
import { later } from "../support/mocks";
import { policiesOf, policy, quietly, requiredOf } from "./iam";
import type { Beside } from "./programs";
import { allow, arn } from "./rows/row";

// What ECS may do to start the containers: exactly what they refer to, byte by byte.

interface Case {
  readonly title: string;
  readonly container: Beside<ContainerArgs>;
  readonly task?: Partial<EcsServiceArgs>;
  /** Statements of the application's policy; none: there is no policy. */
  readonly grants: readonly unknown[];
  /** Whether the policy holds values that are known only later. */
  readonly later?: boolean;
}

const parameter = (...resources: string[]): unknown => allow(["ssm:GetParameters"], resources);
const secret = (...resources: string[]): unknown =>
  allow(["secretsmanager:GetSecretValue"], resources);
const decrypt = (...resources: string[]): unknown => allow(["kms:Decrypt"], resources);
const token = allow(["ecr:GetAuthorizationToken"], ["*"]);
const pull = (repository: string): unknown =>
  allow(
    ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
    [repository],
  );
const imported = (repository: string): unknown =>
  allow(["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"], [repository]);

const DB = arn("secretsmanager", "secret:shop/db");
const REGISTRY = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;

const secrets = (...values: string[]): ContainerArgs => ({
  image: "nginx:1.27",
  secrets: Object.fromEntries(values.map((value, i) => [`S${i}`, value])),
});
const image = (name: string): ContainerArgs => ({ image: name });
const document = (kmsKeyId: string): ContainerArgs => ({
  image: "nginx:1.27",
  documents: { CONFIG: { content: "a", secret: true, kmsKeyId } },
});
const CONFIG = parameter(arn("ssm", "parameter/ecs/shop-dev-web/app/CONFIG"));

const REFERENCES: readonly Case[] = [
  {
    title: "a parameter's name",
    container: secrets("token"),
    grants: [parameter(arn("ssm", "parameter/token"))],
  },
  {
    title: "a parameter's path",
    container: secrets("/shop/token"),
    grants: [parameter(arn("ssm", "parameter/shop/token"))],
  },
  {
    title: "a parameter's ARN, as it is",
    container: secrets("arn:aws:ssm:us-east-1:999999999999:parameter/token"),
    grants: [parameter("arn:aws:ssm:us-east-1:999999999999:parameter/token")],
  },
  {
    title: "several parameters, sorted and once each",
    container: secrets("/b", "a", "b", "/b"),
    grants: [parameter(arn("ssm", "parameter/a"), arn("ssm", "parameter/b"))],
  },
  {
    title: "a secret's ARN",
    container: secrets(`${DB}-AbCdEf`),
    grants: [secret(`${DB}-AbCdEf`)],
  },
  {
    title: "a secret's ARN with a JSON key",
    container: secrets(`${DB}-AbCdEf:password::`),
    grants: [secret(`${DB}-AbCdEf`)],
  },
  {
    title: "a secret's ARN with a JSON key and a stage",
    container: secrets(`${DB}-AbCdEf:password:AWSPREVIOUS:`),
    grants: [secret(`${DB}-AbCdEf`)],
  },
  {
    title: "a secret's ARN with a JSON key and a version",
    container: secrets(`${DB}-AbCdEf:password::EXAMPLE1-90ab-cdef`),
    grants: [secret(`${DB}-AbCdEf`)],
  },
  {
    title: "two keys of one secret",
    container: secrets(`${DB}-AbCdEf:user::`, `${DB}-AbCdEf:password::`),
    grants: [secret(`${DB}-AbCdEf`)],
  },
  {
    title: "a secret's ARN without its random characters",
    container: secrets(DB),
    grants: [secret(`${DB}-??????`)],
  },
  {
    title: "a secret's ARN without its random characters, with a JSON key",
    container: secrets(`${DB}:password::`),
    grants: [secret(`${DB}-??????`)],
  },
  {
    title: "a secret whose name looks complete, as AWS takes it",
    container: secrets(arn("secretsmanager", "secret:my-secret")),
    grants: [secret(arn("secretsmanager", "secret:my-secret"))],
  },
  {
    title: "a secret of another account",
    container: secrets("arn:aws:secretsmanager:us-east-1:999999999999:secret:db-AbCdEf"),
    grants: [secret("arn:aws:secretsmanager:us-east-1:999999999999:secret:db-AbCdEf")],
  },
  {
    title: "options of a log driver",
    container: {
      logging: {
        driver: "splunk",
        options: { "splunk-url": "https://splunk" },
        secretOptions: { "splunk-token": "/splunk" },
      },
    },
    grants: [parameter(arn("ssm", "parameter/splunk"))],
  },
  {
    title: "credentials of a registry",
    container: { credentialsParameter: arn("secretsmanager", "secret:hub-AbCdEf") },
    grants: [secret(arn("secretsmanager", "secret:hub-AbCdEf"))],
  },
  {
    title: "credentials of a registry by a secret's name, which never is complete",
    container: { credentialsParameter: "docker-secret" },
    grants: [secret(arn("secretsmanager", "secret:docker-secret-??????"))],
  },
  {
    title: "environment files",
    container: {
      environmentFiles: ["arn:aws:s3:::config/b.env", "arn:aws:s3:::config/a/a.env"],
    },
    grants: [
      allow(["s3:GetObject"], ["arn:aws:s3:::config/a/a.env", "arn:aws:s3:::config/b.env"]),
      allow(["s3:GetBucketLocation"], ["arn:aws:s3:::config"]),
    ],
  },
  {
    title: "environment files of two buckets",
    container: { environmentFiles: ["arn:aws:s3:::one/.env", "arn:aws:s3:::two/.env"] },
    grants: [
      allow(["s3:GetObject"], ["arn:aws:s3:::one/.env", "arn:aws:s3:::two/.env"]),
      allow(["s3:GetBucketLocation"], ["arn:aws:s3:::one", "arn:aws:s3:::two"]),
    ],
  },
  {
    title: "a list of environment files that is wholly an output",
    container: () => ({ environmentFiles: later(["arn:aws:s3:::config/.env"]) }),
    grants: [
      allow(["s3:GetObject"], ["arn:aws:s3:::config/.env"]),
      allow(["s3:GetBucketLocation"], ["arn:aws:s3:::config"]),
    ],
    later: true,
  },
  {
    title: "an existing log group",
    container: { logging: { createLogGroup: false, logGroupName: "/mine" } },
    grants: [
      allow(["logs:CreateLogStream", "logs:PutLogEvents"], [arn("logs", "log-group:/mine:*")]),
    ],
  },
];

const KEYS: readonly Case[] = [
  {
    title: "a KMS key's id",
    container: document("1234abcd-12ab"),
    grants: [CONFIG, decrypt(arn("kms", "key/1234abcd-12ab"))],
  },
  {
    title: "a KMS key's ARN, as it is",
    container: document("arn:aws:kms:us-east-1:999999999999:key/1"),
    grants: [CONFIG, decrypt("arn:aws:kms:us-east-1:999999999999:key/1")],
  },
  ...["alias/shop", arn("kms", "alias/shop")].map((alias) => ({
    title: `a KMS key's alias (${alias})`,
    container: document(alias),
    grants: [
      CONFIG,
      allow(["kms:Decrypt"], [arn("kms", "key/*")], {
        "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/shop" },
      }),
    ],
  })),
];

const IMAGES: readonly Case[] = [
  ...[":1.2", `@${DIGEST}`, `:1.2@${DIGEST}`, ""].map((tag) => ({
    title: `a private ECR image written as "shop/web${tag}"`,
    container: image(`${REGISTRY}/shop/web${tag}`),
    grants: [token, pull(arn("ecr", "repository/shop/web"))],
  })),
  {
    title: "a private ECR image of another account and region",
    container: image("999999999999.dkr.ecr.us-east-1.amazonaws.com/web:1"),
    grants: [token, pull("arn:aws:ecr:us-east-1:999999999999:repository/web")],
  },
  ...["dkr.ecr-fips.us-east-1.amazonaws.com", "dkr-ecr.us-east-1.on.aws"].map((host) => ({
    title: `a private ECR image from ${host}`,
    container: image(`123456789012.${host}/web:1`),
    grants: [token, pull("arn:aws:ecr:us-east-1:123456789012:repository/web")],
  })),
  ...[
    "public.ecr.aws/nginx/nginx:1.27",
    "nginx",
    "registry.example.com:5000/web:1",
    `registry.example.com/${REGISTRY}/web:1`,
  ].map((name) => ({ title: `${name}: no grant`, container: image(name), grants: [] })),
  {
    title: "an image that is an output",
    container: () => ({ image: later(`${REGISTRY}/web:1`) }),
    grants: [token, pull(arn("ecr", "repository/web"))],
    later: true,
  },
  {
    title: "an image that is an output and turns out public: the policy must not be empty",
    container: () => ({ image: later("nginx:1.27") }),
    grants: [token],
    later: true,
  },
  {
    title: "an image below imageRegistry, which the first pull makes",
    container: image(`${REGISTRY}/hub/nginx:1`),
    task: { imageRegistry: `${REGISTRY}/hub` },
    grants: [
      token,
      pull(arn("ecr", "repository/hub/nginx")),
      imported(arn("ecr", "repository/hub/nginx")),
    ],
  },
  {
    title: "an image below imageRegistry that is an output",
    container: () => ({ image: later(`${REGISTRY}/hub/nginx:1`) }),
    task: { imageRegistry: `${REGISTRY}/hub` },
    grants: [
      token,
      pull(arn("ecr", "repository/hub/nginx")),
      imported(arn("ecr", "repository/hub/nginx")),
    ],
    later: true,
  },
  {
    title: "an image beside imageRegistry",
    container: image(`${REGISTRY}/hubs/nginx:1`),
    task: { imageRegistry: `${REGISTRY}/hub` },
    grants: [token, pull(arn("ecr", "repository/hubs/nginx"))],
  },
];

describe("The execution role may use", () => {
  for (const { title, container, task, grants, later: isLater } of [
    ...REFERENCES,
    ...KEYS,
    ...IMAGES,
  ]) {
    it(title, async () => {
      const run = await quietly(container, task);
      const name = isLater ? "web-execution-policy-app" : "web-execution-policy-app-#";
      const expected = grants.length === 0 ? {} : { [name]: policy(...grants) };
      assert.deepEqual(policiesOf(run, "execution"), expected);
    });
  }
});

describe("requiredExecutionPolicy", () => {
  it("says the same as the policies, each resource once", async () => {
    const run = await quietly(secrets("a", DB), {
      sidecars: { cache: { image: `${REGISTRY}/redis:7`, secrets: { B: "b", A: "a" } } },
      executionRole: { statements: [{ actions: ["ssm:GetParameters"], resources: ["*"] }] },
    });
    assert.equal(
      requiredOf(run, "execution"),
      policy(
        parameter("*", arn("ssm", "parameter/a"), arn("ssm", "parameter/b")),
        secret(`${DB}-??????`),
        token,
        pull(arn("ecr", "repository/redis")),
        allow(
          ["logs:CreateLogStream", "logs:PutLogEvents"],
          [arn("logs", "log-group:/ecs/shop-dev-web/cache:*")],
        ),
      ),
    );
  });

  it("is empty where nothing is needed, also for an image known later", async () => {
    assert.equal(requiredOf(await quietly({}), "execution"), policy());
    const run = await quietly(() => ({ image: later("nginx:1.27") }));
    assert.equal(requiredOf(run, "execution"), policy());
  });
});
