import { createRequire } from "node:module";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { median } from "./statistics.mjs";

const require = createRequire(import.meta.url);
const { policies } = require("pulumi-ecs-sidecars/policy-pack");
const { makeAnalyzeRpcFun } = require("@pulumi/policy/server");
const { Server } = require("@grpc/grpc-js");
const proto = require("@pulumi/pulumi/proto/analyzer_pb");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb");

const READY = path.join(import.meta.dirname, "policy-ready-once.cjs");
const PAIRS = 7;
const ROUNDS = 5;
const FEW = 100;
const MANY = 1000;
const CONTAINERS = 3;
const TASK_DEFINITION = "aws:ecs/taskDefinition:TaskDefinition";
const OTHER = "aws:s3/bucket:Bucket";

/** The pack until it tells its port, beside the SDK alone, loaded in turns. */
export function packReady() {
  const ready = (what) => Number(execFileSync(process.execPath, [READY, what]));
  const pairs = Array.from({ length: PAIRS }, () => {
    const alone = ready("sdk");
    return { alone, pack: ready("pack") };
  });
  return [
    {
      what: "CPU until the policy pack is ready, against importing @pulumi/policy",
      measured: median(pairs.map(({ alone, pack }) => pack / alone)),
      budget: 1.6,
      unit: "x",
    },
    {
      what: "CPU until the policy pack is ready",
      measured: median(pairs.map(({ pack }) => pack)),
      budget: 1,
      unit: "s",
    },
  ];
}

/** What the policies cost as the SDK's own server asks them. */
export async function policyCost() {
  const all = configured().filter(({ enforcementLevel }) => enforcementLevel !== "disabled");
  const asked = all.filter(({ validateResource }) => validateResource !== undefined);
  const rules = asked.filter(({ validateResource: { __pulumiType } }) => __pulumiType);
  const onTasks = rules.filter((rule) => rule.validateResource.__pulumiType === TASK_DEFINITION);
  // They ask for no type; the first of them reads a task definition for all others.
  const others = asked.filter((policy) => !rules.includes(policy));

  const perRule = async (count, requests) => {
    const rounds = [];
    for (let i = 0; i < ROUNDS; i++) {
      const without = await cpuOf(others, requests);
      rounds.push(((await cpuOf(asked, requests)) - without) / requests.length / count);
    }
    return median(rounds);
  };
  const growth = [];
  for (let i = 0; i < ROUNDS; i++) {
    const few = await cpuOf(asked, taskDefinitions(FEW));
    growth.push((await cpuOf(asked, taskDefinitions(MANY))) / few);
  }
  return [
    {
      what: `policy cost per rule on a task definition of ${CONTAINERS} containers`,
      measured: await perRule(onTasks.length, taskDefinitions(FEW)),
      budget: 10,
      unit: "µs",
    },
    {
      what: "policy cost per rule on another resource",
      measured: await perRule(rules.length, buckets(MANY)),
      budget: 1,
      unit: "µs",
    },
    {
      what: `CPU of the policies on ${MANY} task definitions, against ${FEW}`,
      measured: median(growth),
      budget: 10.5,
      unit: "x",
    },
    {
      what: "policies that are asked of a stack without flaws",
      measured: askedOfStack(all),
      budget: 2,
      unit: "",
      gate: true,
    },
  ];
}

/** The policies, once the engine has sent their settings: there are none. */
function configured() {
  const { addService } = Server.prototype;
  Server.prototype.addService = (_, handlers) => handlers;
  const all = policies();
  // A pack hears settings where the SDK starts its server.
  const { configure } = Server.prototype.addService(undefined, {
    analyzeStack: () => {},
    configure: () => {},
  });
  Server.prototype.addService = addService;
  configure({ request: new proto.ConfigureAnalyzerRequest() });
  return all;
}

/** The SDK reads all resources anew for each of them. */
function askedOfStack(all) {
  const [reader] = all;
  reader.validateStack({ resources: [] }, () => {});
  return all.filter(({ validateStack }) => validateStack && !validateStack.__pulumiType).length;
}

/** Microseconds that the SDK's server spends on requests, once the code is warm. */
async function cpuOf(policies, requests) {
  const analyze = makeAnalyzeRpcFun("bench", "0.0.0", "advisory", policies);
  const ask = (request) =>
    analyze({ request }, (error) => {
      if (error) throw error;
    });
  for (const request of requests.slice(0, FEW)) await ask(request);
  const before = process.cpuUsage();
  for (const request of requests) await ask(request);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function request(type, name, properties) {
  const asked = new proto.AnalyzeRequest();
  asked.setType(type);
  asked.setName(name);
  asked.setUrn(`urn:pulumi:dev::shop::${type}::${name}`);
  asked.setProperties(Struct.fromJavaScript(properties));
  asked.setOptions(new proto.AnalyzerResourceOptions());
  return asked;
}

function buckets(count) {
  return Array.from({ length: count }, (_, i) =>
    request(OTHER, `bucket-${i}`, { bucket: `shop-${i}`, tags: { team: "shop" } }),
  );
}

function taskDefinitions(count) {
  return Array.from({ length: count }, (_, i) =>
    request(TASK_DEFINITION, `service-${i}`, {
      family: `service-${i}`,
      cpu: "1024",
      memory: "2048",
      networkMode: "awsvpc",
      requiresCompatibilities: ["FARGATE"],
      executionRoleArn: "arn:aws:iam::123456789012:role/execution",
      taskRoleArn: "arn:aws:iam::123456789012:role/task",
      containerDefinitions: JSON.stringify(Array.from({ length: CONTAINERS }, container)),
    }),
  );
}

function container(_, i) {
  return {
    name: `c${i}`,
    image: `123456789012.dkr.ecr.us-east-1.amazonaws.com/shop:${i}.0`,
    essential: i === 0,
    portMappings: [{ containerPort: 8000 + i, protocol: "tcp" }],
    environment: Array.from({ length: 10 }, (_, v) => ({ name: `V${v}`, value: `value ${v}` })),
    secrets: [{ name: "S", valueFrom: `arn:aws:ssm:us-east-1:123456789012:parameter/shop/${i}` }],
    logConfiguration: {
      logDriver: "awslogs",
      options: {
        "awslogs-group": "/shop",
        "awslogs-region": "us-east-1",
        "awslogs-stream-prefix": `c${i}`,
        mode: "non-blocking",
      },
    },
  };
}
