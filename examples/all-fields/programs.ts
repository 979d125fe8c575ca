/** Stands in for an image of yours: a web server on port 8080, its numbers on port 9090. */
export const web = `const { createServer } = require("node:http");
let requests = 0;
createServer((request, response) => response.end("request " + ++requests + "\\n")).listen(8080);
createServer((request, response) => response.end("requests " + requests + "\\n")).listen(9090);
process.once("SIGTERM", () => process.exit());`;

/** Stands in for an image of yours: it hands on what the application leaves in the spool. */
export const forward = `trap "exit 0" TERM
while true; do
  find /spool -type f -exec cat {} +
  sleep 5 & wait $!
done`;
