"use strict";
// LanguageRuntime.Run: one preview or update of a user's program.

const { startNode } = require("./children.js");
const { optionVariables, readOptions, splitArguments } = require("./options.js");
const { language, sdkCommand } = require("./sdk.js");

// The SDK exits with this code after it has told the user what is wrong: nothing to add.
const ALREADY_REPORTED = 32;

/** Runs the program to its end and answers with a RunResponse; it never rejects. */
async function runProgram(request, engineAddress) {
  try {
    return responseFor(await runToEnd(request, engineAddress));
  } catch (error) {
    return failed(error.message);
  }
}

function runToEnd(request, engineAddress) {
  const options = readOptions(request.getInfo());
  const args = [
    ...splitArguments(options.nodeargs),
    sdkCommand(request.getInfo().getProgramDirectory(), "run"),
    ...commandLine(request, engineAddress),
  ];
  const env = { ...process.env, ...configVariables(request), ...optionVariables(options) };
  // The program writes straight to our stdout and stderr, which the engine shows to the user.
  const child = startNode(args, { env, stdio: ["ignore", "inherit", "inherit"] });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve({ code, signal }));
  });
}

/** What `@pulumi/pulumi/cmd/run` expects: flags, the entry point, then the program's arguments. */
function commandLine(request, engineAddress) {
  const info = request.getInfo();
  const flags = {
    monitor: request.getMonitorAddress(),
    engine: engineAddress,
    organization: request.getOrganization(),
    project: request.getProject(),
    "root-directory": info.getRootDirectory(),
    stack: request.getStack(),
    pwd: info.getProgramDirectory(),
    parallel: String(request.getParallel()),
  };
  return [
    ...Object.entries(flags).flatMap(([name, value]) => (value ? [`--${name}`, value] : [])),
    ...(request.getDryrun() ? ["--dry-run"] : []),
    // Passed on as it is, "." included: then the SDK looks for an entry point in the nearest
    // package.json, and a program must behave here as it does under the official host.
    info.getEntryPoint(),
    ...request.getArgsList(),
  ];
}

function configVariables(request) {
  return {
    PULUMI_CONFIG: JSON.stringify(Object.fromEntries(request.getConfigMap().toArray())),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
  };
}

function responseFor({ code, signal }) {
  if (code === 0) return new language.RunResponse();
  if (code === ALREADY_REPORTED) return bailed();
  if (signal) return failed(`Program was ended by signal ${signal}`);
  return failed(`Program exited with non-zero exit code: ${code}`);
}

function bailed() {
  const response = new language.RunResponse();
  response.setBail(true);
  return response;
}

function failed(message) {
  const response = new language.RunResponse();
  response.setError(message);
  return response;
}

module.exports = { runProgram };
