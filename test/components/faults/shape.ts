import * as pulumi from "@pulumi/pulumi";
import { later } from "../../support/mocks";
import { app, IMAGE } from "./fault";
import type { Fault } from "./fault";

// What a compiler sees in TypeScript, and nobody in YAML or plain JavaScript.

const NOT_PLAIN = {
  code: "argument-not-plain",
  message:
    "The value is an output; it must be known when the program runs, because it decides what is made.",
  fix: "Use a plain value here; outputs may stand in values such as images and variables.",
};

function missing(path: string, args: () => object): Fault {
  const name = path.split(".").pop() ?? "";
  return {
    title: `${path} is missing`,
    args,
    code: "argument-missing",
    path,
    message: `"${name}" is missing.`,
    fix: `Set ${path}.`,
  };
}

function notPlain(path: string, args: () => object): Fault {
  return { title: `${path} is an output`, args, path, ...NOT_PLAIN };
}

function wrongType(path: string, args: () => object, message: string, fix: string): Fault {
  return { title: `${path}: ${message}`, args, code: "argument-type", path, message, fix };
}

export const SHAPE_FAULTS: readonly Fault[] = [
  missing("container", () => ({ container: undefined })),
  missing("cluster", () => ({ cluster: null })),
  missing("network.subnets", () => ({ network: {} })),
  missing("container.image", () => ({ container: {} })),
  missing("sidecars.cache.image", () => ({ sidecars: { cache: null } })),
  missing("container.mountPoints[0].containerPath", () =>
    app({ mountPoints: [{ sourceVolume: "data" }] }),
  ),
  notPlain("container.environment", () => app({ environment: pulumi.output({ A: "1" }) })),
  notPlain("sidecars", () => ({ sidecars: pulumi.output({}) })),
  notPlain("sidecars.cache", () => ({ sidecars: { cache: later({ image: IMAGE }) } })),
  notPlain("cpu", () => ({ cpu: later(256) })),
  notPlain("desiredCount", () => ({ desiredCount: Promise.resolve(2) })),
  notPlain("container.dependsOn.cache", () => app({ dependsOn: { cache: later("START") } })),
  notPlain("container.healthCheck.command[1]", () =>
    app({ healthCheck: { command: ["CMD", later("/up")] } }),
  ),
  notPlain("enableExecuteCommand", () => ({ enableExecuteCommand: pulumi.output(true) })),
  wrongType(
    "container.environment.PORT",
    () => app({ environment: { PORT: 8080 } }),
    "Here belongs text, not a number.",
    "Put the value in quotes.",
  ),
  wrongType(
    "container.environment.DEBUG",
    () => app({ environment: { DEBUG: true } }),
    "Here belongs text, not true or false.",
    "Put the value in quotes.",
  ),
  wrongType(
    "container.environment.HOME",
    () => app({ environment: { HOME: undefined } }),
    "There is no value; here belongs text.",
    "Write text, or leave it out.",
  ),
  wrongType(
    "container.environment",
    () => app({ environment: [{ name: "A", value: "1" }] }),
    "Here belongs a map, not a list.",
    "Write a map.",
  ),
  wrongType(
    "container.command",
    () => app({ command: "run --all" }),
    "Here belongs a list, not text.",
    "Write a list, also of a single item.",
  ),
  wrongType(
    "container.image",
    () => app({ image: { name: "nginx" } }),
    "Here belongs text, not an object.",
    "Write text.",
  ),
  wrongType(
    "memory",
    () => ({ memory: "512" }),
    "Here belongs a whole number, not text.",
    "Write a whole number, without quotes.",
  ),
  wrongType(
    "cpu",
    () => ({ cpu: 0.25 }),
    "Here belongs a whole number, not a fraction.",
    "Write a whole number.",
  ),
  wrongType(
    "container.essential",
    () => app({ essential: "false" }),
    "Here belongs true or false, not text.",
    "Write true or false, without quotes.",
  ),
  wrongType(
    "sidecars.cache",
    () => ({ sidecars: { cache: "redis:7" } }),
    "Here belongs an object, not text.",
    "Write an object.",
  ),
  {
    title: "an argument that does not exist, near one that does",
    args: () => app({ enviroment: { A: "1" } }),
    code: "argument-unknown",
    path: "container.enviroment",
    message: 'There is no argument "enviroment" here. Did you mean "environment"?',
    fix: "Correct the name, or remove it.",
  },
  {
    title: "a misspelt required argument, which is then not missing",
    args: () => ({ network: { subnet: ["subnet-1"] } }),
    code: "argument-unknown",
    path: "network.subnet",
    message: 'There is no argument "subnet" here. Did you mean "subnets"?',
    fix: "Correct the name, or remove it.",
  },
  {
    title: "a misspelt argument whose absence would be a mistake elsewhere",
    args: () => ({
      ...app({ dependsOn: { cache: "START" } }),
      sidecar: { cache: { image: IMAGE } },
    }),
    code: "argument-unknown",
    path: "sidecar",
    message: 'There is no argument "sidecar" here. Did you mean "sidecars"?',
    fix: "Correct the name, or remove it.",
  },
  {
    title: "a misspelt argument beside the right one",
    args: () => app({ environment: { A: "1" }, Environment: { B: 2 } }),
    code: "argument-unknown",
    path: "container.Environment",
    message: 'There is no argument "Environment" here. Did you mean "environment"?',
    fix: "Correct the name, or remove it.",
  },
  {
    title: "an argument that does not exist, near none",
    args: () => ({ runtimePlatform: { gpu: true } }),
    code: "argument-unknown",
    path: "runtimePlatform.gpu",
    message: 'There is no argument "gpu" here.',
    fix: 'Remove it, or use one of "cpuArchitecture" or "operatingSystemFamily".',
  },
  {
    title: "an argument of the name of a built-in property",
    args: () => ({ deployment: { constructor: 1 } }),
    code: "argument-unknown",
    path: "deployment.constructor",
    message: 'There is no argument "constructor" here.',
    fix: 'Remove it, or use one of "circuitBreaker", "maximumPercent", "minimumHealthyPercent", "rollback", "timeoutMinutes" or "waitForSteadyState".',
  },
  {
    title: "a value that is not in the enumeration, near one that is",
    args: () => ({ runtimePlatform: { cpuArchitecture: "arm64" } }),
    code: "argument-value",
    path: "runtimePlatform.cpuArchitecture",
    message: '"arm64" is none of the values that are possible here. Did you mean "ARM64"?',
    fix: 'Use "X86_64" or "ARM64".',
  },
  {
    title: "a condition that does not exist, told once",
    args: () => ({
      ...app({ dependsOn: { cache: "DONE" } }),
      sidecars: { cache: { image: IMAGE } },
    }),
    code: "argument-value",
    path: "container.dependsOn.cache",
    message: '"DONE" is none of the values that are possible here.',
    fix: 'Use "START", "COMPLETE", "SUCCESS" or "HEALTHY".',
  },
  {
    title: "a Map where an object belongs",
    args: () => ({ sidecars: new Map([["cache", { image: IMAGE }]]) }),
    code: "argument-type",
    path: "sidecars",
    message: "Here belongs a map, not a JavaScript Map.",
    fix: "Write a plain object, as Object.fromEntries makes it.",
  },
];
