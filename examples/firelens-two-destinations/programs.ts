/** Stands in for an image of yours: it answers on port 3000 and writes a line per request. */
export const api = `require("node:http").createServer((request, response) => {
  console.log("answered " + request.url);
  response.end("hello\\n");
}).listen(3000);
process.once("SIGTERM", () => process.exit());`;

/** nginx takes what comes in on port 80 and hands it to the application. */
export const nginxConf = `server {
  listen 80;
  location / {
    proxy_pass http://127.0.0.1:3000;
  }
}
`;

/** Stands in for an image of yours: it writes a line every five seconds. */
export const work = `trap "exit 0" TERM
count=0
while true; do
  count=$((count + 1))
  echo "job $count is done"
  sleep 5 & wait $!
done`;
