/** Stands in for an image of yours: it counts requests and tells Prometheus how many there were. */
export const measured = `let requests = 0;
require("node:http").createServer((request, response) => {
  if (request.url !== "/metrics") {
    requests++;
    return response.end("hello\\n");
  }
  response.setHeader("content-type", "text/plain; version=0.0.4");
  response.end("# TYPE requests_total counter\\nrequests_total " + requests + "\\n");
}).listen(8080);
process.once("SIGTERM", () => process.exit());`;
