"use strict";
// LanguageRuntime.RunPlugin: a folder with PulumiPolicy.yaml (a policy pack) or PulumiPlugin.yaml
// (a provider) that is written for Node. Its output is streamed back to the engine.

const { startNode } = require("./children.js");
const { optionVariables, readOptions, splitArguments } = require("./options.js");
const { grpc, language, sdkCommand } = require("./sdk.js");

/** Serves one call; `call` is the stream of responses and ends when the plugin does. */
function runPlugin(call) {
  try {
    connect(call, start(call.request));
  } catch (error) {
    fail(call, error);
  }
}

function start(request) {
  const directory = request.getInfo().getProgramDirectory();
  const options = readOptions(request.getInfo());
  const isPolicyPack = request.getKind() === "analyzer";
  const args = [
    ...splitArguments(options.nodeargs),
    sdkCommand(directory, isPolicyPack ? "run-policy-pack" : "run-plugin"),
    // The two commands of the SDK take the folder at different places.
    ...(isPolicyPack
      ? [...request.getArgsList(), directory]
      : [directory, ...request.getArgsList()]),
  ];
  return startNode(args, {
    // Policy packs have always run in their own folder, providers in that of the program.
    cwd: isPolicyPack ? directory : request.getPwd(),
    env: { ...parseEnvironment(request.getEnvList()), ...optionVariables(options) },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function connect(call, child) {
  child.stdout.on("data", (bytes) => call.write(message("Stdout", bytes)));
  child.stderr.on("data", (bytes) => call.write(message("Stderr", bytes)));
  child.on("error", (error) => fail(call, error));
  // "close", not "exit": the exit code must be the last message, after all output.
  child.on("close", (code) => {
    call.write(message("Exitcode", code ?? 1));
    call.end();
  });
  // The engine ends a plugin by cancelling the call.
  call.on("cancelled", () => child.kill());
}

function message(kind, value) {
  const response = new language.RunPluginResponse();
  response[`set${kind}`](value);
  return response;
}

function fail(call, error) {
  call.emit("error", { code: grpc.status.UNKNOWN, details: error.message });
}

/** The engine sends the whole environment as `NAME=value` lines; a later line wins. */
function parseEnvironment(lines) {
  return Object.fromEntries(
    lines.map((line) => {
      const equals = line.indexOf("=");
      return [line.slice(0, equals), line.slice(equals + 1)];
    }),
  );
}

module.exports = { runPlugin };
