const { createHook } = require("node:async_hooks");
const { writeFileSync } = require("node:fs");

// Counting promises slows a program down, so a run counts them or takes the time, never both.

/** Measures from now to the end of the process, and writes what it took to a file. */
module.exports = (file, { promises: count }) => {
  let promises = 0;
  if (count) {
    createHook({
      init(_id, type) {
        if (type === "PROMISE") promises++;
      },
    }).enable();
  }
  const before = process.cpuUsage();
  process.on("exit", () => {
    const { user, system } = process.cpuUsage(before);
    const memory = process.resourceUsage().maxRSS / 1024;
    const measured = { cpu: (user + system) / 1e6, memory, ...(count && { promises }) };
    writeFileSync(file, JSON.stringify(measured));
  });
};
