# Stands in for an application with an X-Ray SDK: every ten seconds it sends a segment over UDP to
# where the SDKs' own variable says.
TRACED = r"""const { randomBytes } = require("node:crypto");
const [host, port] = process.env.AWS_XRAY_DAEMON_ADDRESS.split(":");
const socket = require("node:dgram").createSocket("udp4");
const hex = (bytes) => randomBytes(bytes).toString("hex");
setInterval(() => {
  const now = Date.now() / 1000;
  const segment = {
    name: "api",
    id: hex(8),
    trace_id: "1-" + Math.floor(now).toString(16) + "-" + hex(12),
    start_time: now,
    end_time: now + 0.02,
  };
  const header = JSON.stringify({ format: "json", version: 1 });
  socket.send(header + "\n" + JSON.stringify(segment), Number(port), host);
}, 10_000);
process.once("SIGTERM", () => process.exit());"""
