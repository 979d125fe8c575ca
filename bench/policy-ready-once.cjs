const path = require("node:path");

// Prints the CPU seconds of this process when it has loaded the policy SDK, or when the pack, whose
// working folder is its own, has told the engine its port.

const PACK = path.join(__dirname, "../policy-pack");

function told() {
  const { user, system } = process.cpuUsage();
  process.stdout.write(String((user + system) / 1e6));
  process.exit();
}

if (process.argv[2] === "sdk") {
  require("@pulumi/policy");
  told();
} else {
  // The SDK tells the port by it.
  console.log = told;
  require(path.join(PACK, "run.js"));
}
