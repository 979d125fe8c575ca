"use strict";
// Finds the Pulumi SDK, both the copy this host speaks gRPC with and the one of a user's program.

const { createRequire } = require("node:module");
const path = require("node:path");

const SDK = "@pulumi/pulumi";

// grpc and protobuf are loaded as the SDK would load them: its generated stubs only work together
// with the very copies they were loaded with, and only the SDK is a declared dependency of ours.
const sdkRequire = createRequire(require.resolve(`${SDK}/package.json`));

const grpc = sdkRequire("@grpc/grpc-js");
const { Empty } = sdkRequire("google-protobuf/google/protobuf/empty_pb.js");
const { LanguageRuntimeService } = sdkRequire("./proto/language_grpc_pb.js");
const language = sdkRequire("./proto/language_pb.js");
const { PluginInfo } = sdkRequire("./proto/plugin_pb.js");
const { version } = sdkRequire("./package.json");

/** The command (`run`, `run-plugin`, ...) of the SDK that a program in `directory` would import. */
function sdkCommand(directory, command) {
  try {
    return path.join(path.dirname(resolveSdk(directory)), "cmd", command);
  } catch {
    throw new Error(`${SDK} is not installed for ${directory}: run "npm install" there first`);
  }
}

function resolveSdk(directory) {
  return require.resolve(`${SDK}/package.json`, { paths: [directory] });
}

module.exports = { Empty, LanguageRuntimeService, PluginInfo, grpc, language, sdkCommand, version };
