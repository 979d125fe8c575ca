import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import type { HostedProgram } from "../support/bare-engine";
import { pathWithPython } from "../support/python";
import { ROOT } from "../support/pulumi-process";
import { go } from "./go";
import type { Component } from "./program";
import { python } from "./python";
import { yaml } from "./yaml";

/** Writes the program of a language into a folder. */
type Writer = (components: readonly Component[], folder: string) => HostedProgram;

/** What a project says to use the plugin in a folder. */
export function pluginIn(folder: string): Readonly<Record<string, unknown>> {
  return { plugins: { providers: [{ name: "ecs-sidecars", path: folder }] } };
}

const PLUGINS = pluginIn(path.join(ROOT, "provider"));

/** The languages whose programs reach the components through the plugin. */
export const LANGUAGES: Readonly<Record<string, Writer>> = {
  YAML: (components) => ({ project: { ...yaml(components), ...PLUGINS } }),
  Python: (components, folder) => {
    fs.writeFileSync(path.join(folder, "__main__.py"), python(components));
    return { project: { runtime: "python", ...PLUGINS }, environment: pythonEnvironment() };
  },
  Go: (components, folder) => {
    fs.writeFileSync(path.join(folder, "main.go"), go(components));
    writeGoModule(folder);
    return { project: { runtime: "go", ...PLUGINS }, environment: GO_ENVIRONMENT };
  },
};

/** In which Python finds Pulumi and the generated SDK. */
export function pythonEnvironment(): Record<string, string> {
  const setup = path.join(ROOT, "tools/python/sdk.mjs");
  const sdk = execFileSync(process.execPath, [setup], { encoding: "utf8" }).trim();
  return { PATH: pathWithPython(), PYTHONPATH: sdk };
}

/** In which Go uses neither another Go nor modules of the person's. */
export const GO_ENVIRONMENT = { GOTOOLCHAIN: "local", GOWORK: "off", GOFLAGS: "-mod=readonly" };

const SDK = path.join(ROOT, "sdk/go");

/** Makes a folder a module that uses the SDK of this repository, and the modules which that uses. */
export function writeGoModule(folder: string): void {
  const text = fs.readFileSync(path.join(SDK, "go.mod"), "utf8");
  const [, name = ""] = /^module (.*)$/m.exec(text) ?? [];
  const uses = `require ${name} v0.0.0\n\nreplace ${name} => ${SDK}\n`;
  fs.writeFileSync(
    path.join(folder, "go.mod"),
    `${text.replace(`module ${name}`, "module program")}\n${uses}`,
  );
  fs.copyFileSync(path.join(SDK, "go.sum"), path.join(folder, "go.sum"));
}
