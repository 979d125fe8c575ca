// What the engine consists of and how each part is compiled. Versions are read from the go.mod
// files, so that a version is stated in one place only.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const HERE = import.meta.dirname;

const SDK = "github.com/pulumi/pulumi/sdk/v3";
const YAML = "github.com/pulumi/pulumi-yaml";
const SDK_VERSION_VARIABLE = `${SDK}/go/common/version.Version`;
const YAML_VERSION_VARIABLE = `${YAML}/pkg/version.Version`;

/** The two Go modules: `hosts` needs an sdk/v3 that is far older than the one of `cli`. */
export const MODULES = { cli: join(HERE, "cli"), hosts: join(HERE, "hosts") };

const CLI_SDK = requiredVersion("cli", SDK);
const HOSTS_SDK = requiredVersion("hosts", SDK);

/** The version of the engine, for example `v3.259.0`; also the oldest one accepted on PATH. */
export const ENGINE_VERSION = CLI_SDK;

/** The Go version the modules ask for, for example `1.25.11`. */
export const GO_VERSION = readModule("cli", "go.mod").match(/^go (\S+)$/m)[1];

// The versions are stamped as the official releases do it. An engine without one is refused by the
// Automation API, and passes every version check of a project.
export const BINARIES = [
  {
    name: "pulumi",
    title: `pulumi ${ENGINE_VERSION}, the engine and its command line (the long one)`,
    module: "cli",
    package: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
    stamps: { [SDK_VERSION_VARIABLE]: CLI_SDK },
  },
  {
    name: "pulumi-language-yaml",
    title: `YAML language host ${requiredVersion("cli", YAML)}`,
    module: "cli",
    package: `${YAML}/cmd/pulumi-language-yaml`,
    stamps: {
      [SDK_VERSION_VARIABLE]: CLI_SDK,
      [YAML_VERSION_VARIABLE]: requiredVersion("cli", YAML),
    },
  },
  {
    name: "pulumi-language-python",
    title: `Python language host ${HOSTS_SDK}`,
    module: "hosts",
    package: `${SDK}/python/cmd/pulumi-language-python`,
    stamps: { [SDK_VERSION_VARIABLE]: HOSTS_SDK },
  },
  {
    name: "pulumi-language-go",
    title: `Go language host ${HOSTS_SDK}`,
    module: "hosts",
    package: `${SDK}/go/pulumi-language-go`,
    stamps: { [SDK_VERSION_VARIABLE]: HOSTS_SDK },
  },
];

/** A script inside a module that the Python host expects beside itself. */
export const PYTHON_SCRIPT = {
  name: "pulumi-language-python-exec",
  module: "cli",
  goModule: SDK,
  path: "python/cmd/pulumi-language-python-exec",
};

/** All files a complete cache folder has. */
export const CACHED_FILES = [...BINARIES.map(({ name }) => name), PYTHON_SCRIPT.name];

/** The arguments of `go` that compile one binary into a folder. */
export function goBuildArguments(binary, folder) {
  const stamps = Object.entries(binary.stamps).map(([name, value]) => `-X ${name}=${value}`);
  return [
    "build",
    "-trimpath",
    "-tags=osusergo,grpcnotrace",
    `-ldflags=-w -s ${stamps.join(" ")}`,
    `-o=${join(folder, binary.name)}`,
    binary.package,
  ];
}

/** The variables of a build, so that it does not depend on the settings of the person's shell. */
export function goEnvironment(env, platform = process.platform) {
  const { GOOS, GOARCH, ...rest } = env;
  return {
    ...rest,
    GOWORK: "off",
    // An older Go would otherwise fetch a newer one, which is a prebuilt binary.
    GOTOOLCHAIN: "local",
    // Without C the binaries do not depend on the C library, so every container on this machine
    // that shares the cache can run them. On macOS some dependencies want C.
    ...(platform !== "darwin" && { CGO_ENABLED: "0" }),
  };
}

/** Changes when anything changes that the binaries are made from. */
export function engineKey() {
  const hash = createHash("sha256");
  for (const module of Object.keys(MODULES)) {
    for (const file of ["go.mod", "go.sum"]) hash.update(readModule(module, file));
  }
  hash.update(JSON.stringify(BINARIES.map((binary) => goBuildArguments(binary, ""))));
  hash.update(JSON.stringify(goEnvironment({})));
  return `${process.platform}-${process.arch}-${hash.digest("hex").slice(0, 12)}`;
}

function requiredVersion(module, goModule) {
  const [, version] = readModule(module, "go.mod").match(new RegExp(`${goModule} (v\\S+)`));
  return version;
}

function readModule(module, file) {
  return readFileSync(join(MODULES[module], file), "utf8");
}
