/** Stands in for an image of yours: it answers on port 8080 and writes a JSON line per request. */
export const webapp = `const log = (fields) => console.log(JSON.stringify(fields));
require("node:http").createServer((request, response) => {
  response.end("hello\\n");
  log({ level: "info", method: request.method, path: request.url, status: response.statusCode });
}).listen(8080);
log({ level: "info", message: "listening on port 8080" });
process.once("SIGTERM", () => process.exit());`;
