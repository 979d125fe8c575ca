import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";
import { median } from "./statistics.mjs";
import { withStack } from "./pulumi.mjs";

const require = createRequire(import.meta.url);
const grpc = require("@grpc/grpc-js");
const { ResourceProviderClient } = require("@pulumi/pulumi/proto/provider_grpc_pb");
const { GetSchemaRequest } = require("@pulumi/pulumi/proto/provider_pb");

const HOST = path.join(import.meta.dirname, "plugin-host.cjs");
const STARTS = 7;
const PAIRS = 3;
const FEW = 10;
const MANY = 60;

/** Starts the plugin: its port, and a way to ask what it has taken. */
async function start() {
  const child = fork(HOST, [], { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  const [line] = await once(child.stdout, "data");
  const taken = async () => {
    child.send("taken");
    return (await once(child, "message"))[0];
  };
  return { port: Number(String(line)), taken, stop: () => child.kill() };
}

/** CPU of a process that loads the SDK and nothing else. */
function sdkCpu() {
  const program = `require("@pulumi/pulumi"); const { user, system } = process.cpuUsage();
    console.log((user + system) / 1e6)`;
  return Number(execFileSync(process.execPath, ["-e", program], { cwd: import.meta.dirname }));
}

/** The plugin until it has answered with its schema, as the engine asks for it. */
export async function pluginReady() {
  const runs = [];
  for (let i = 0; i < STARTS; i++) {
    const begun = performance.now();
    const { port, taken, stop } = await start();
    await schemaFrom(port);
    const seconds = (performance.now() - begun) / 1000;
    const { cpu, memory } = await taken();
    stop();
    runs.push({ seconds, memory, times: cpu / sdkCpu() });
  }
  const figure = (field) => median(runs.map((run) => run[field]));
  return [
    { what: "plugin ready with its schema", measured: figure("seconds"), budget: 0.6, unit: "s" },
    {
      what: "CPU of the same, against importing @pulumi/pulumi",
      measured: figure("times"),
      unit: "x",
    },
    { what: "peak memory of the same", measured: figure("memory"), budget: 220, unit: "MiB" },
  ];
}

function schemaFrom(port) {
  const credentials = grpc.credentials.createInsecure();
  const client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials);
  return new Promise((resolve, reject) => {
    client.getSchema(new GetSchemaRequest(), (error, response) => {
      client.close();
      if (error) reject(error);
      else resolve(response.getSchema());
    });
  });
}

/** CPU of each further service in the plugin's process, against that in a program's own. */
export async function laterConstructs() {
  const ratios = [];
  for (let i = 0; i < PAIRS; i++) {
    const local = (await localCpu(MANY)) - (await localCpu(FEW));
    ratios.push(((await pluginCpu(MANY)) - (await pluginCpu(FEW))) / local);
  }
  return [
    {
      what: "CPU of a later service in the plugin, against one in the program",
      measured: median(ratios),
      budget: 1.1,
      unit: "x",
    },
  ];
}

function localCpu(services) {
  return withStack({ program: "component", services }, ({ pulumi, measured }) => {
    pulumi("preview");
    return measured().cpu;
  });
}

async function pluginCpu(services) {
  const { port, taken, stop } = await start();
  const before = await taken();
  await withStack({ program: "remote", services, plugin: port }, ({ pulumi }) => {
    pulumi("preview");
  });
  const { cpu } = await taken();
  stop();
  return cpu - before.cpu;
}
