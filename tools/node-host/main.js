"use strict";
// A language host for Node programs: the gRPC server the Pulumi engine starts to run them.
//
// The official host is not served as a Go module any more, and its last served version (3.50) puts
// a proxy before the resource monitor that refuses resource hooks. This one, built on the stubs of
// the npm SDK, has no proxy: programs talk to the engine directly.

const { interruptAll, killAll } = require("./children.js");
const { runPlugin } = require("./run-plugin.js");
const { runProgram } = require("./run-program.js");
const { Empty, LanguageRuntimeService, PluginInfo, grpc, language, version } = require("./sdk.js");

const PARENT_CHECK_MS = 500;

// The engine's address is the last argument; flags for logging and tracing may precede it.
let engineAddress = process.argv.slice(2).at(-1) ?? "";

/** Methods left out (code generation, packing) are answered with UNIMPLEMENTED by grpc-js. */
const methods = {
  handshake(call, reply) {
    engineAddress = call.request.getEngineAddress() || engineAddress;
    reply(null, new language.LanguageHandshakeResponse());
  },

  getPluginInfo(_call, reply) {
    const info = new PluginInfo();
    info.setVersion(version);
    reply(null, info);
  },

  run(call, reply) {
    runProgram(call.request, engineAddress).then((response) => reply(null, response));
  },

  runPlugin,

  cancel(_call, reply) {
    interruptAll();
    reply(null, new Empty());
  },

  about(_call, reply) {
    const response = new language.AboutResponse();
    response.setExecutable(process.execPath);
    response.setVersion(process.version);
    reply(null, response);
  },

  // The official host lists provider packages here so that the engine can download their plugins
  // beforehand. Nothing is downloaded here: a provider that is missing is reported at first use.
  getRequiredPackages(_call, reply) {
    reply(null, new language.GetRequiredPackagesResponse());
  },

  getRequiredPlugins(_call, reply) {
    reply(null, new language.GetRequiredPluginsResponse());
  },

  runtimeOptionsPrompts(_call, reply) {
    reply(null, new language.RuntimeOptionsResponse());
  },

  getProgramDependencies(_call, reply) {
    reply(null, new language.GetProgramDependenciesResponse());
  },

  installDependencies(call) {
    const response = new language.InstallDependenciesResponse();
    response.setStderr(Buffer.from('This language host installs nothing: run "npm install".\n'));
    call.write(response);
    call.end();
  },
};

/** The engine does not end a host it has started only for a plugin folder: go when it goes. */
function exitWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(0), PARENT_CHECK_MS).unref();
}

function serve() {
  const server = new grpc.Server();
  server.addService(LanguageRuntimeService, methods);
  server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
    if (error) throw error;
    // The engine reads the port from the first line of our output.
    console.log(port);
  });
}

process.on("exit", killAll);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(0));
exitWithParent();
serve();
