// The plugin, which tells the process that started it what it has taken so far when that asks.
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  const memory = process.resourceUsage().maxRSS / 1024;
  process.send({ cpu: (user + system) / 1e6, memory });
});
require("../dist/provider/main.js");
