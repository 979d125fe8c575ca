# Stands in for an image of yours: it answers on port 3000 and leaves a file on the volume.
API = r"""require("node:fs").writeFileSync("/etc/mount1/started.txt", new Date().toISOString());
require("node:http").createServer((request, response) => response.end("hello\n")).listen(3000);
process.once("SIGTERM", () => process.exit());"""
