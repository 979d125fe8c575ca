/** Stands in for an image of yours: a web server that reads its configuration once. */
export const webapp = `const config = JSON.parse(require("node:fs").readFileSync("/config/app.json", "utf8"));
const answer = (request, response) => response.end(config.greeting + "\\n");
require("node:http").createServer(answer).listen(8080);
process.once("SIGTERM", () => process.exit());`;
