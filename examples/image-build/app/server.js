const { createServer } = require("node:http");

createServer((request, response) => response.end("hello\n")).listen(8080);
process.once("SIGTERM", () => process.exit());
