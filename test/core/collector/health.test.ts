import assert from "node:assert/strict";
import { UNKNOWN } from "../../../core";
import { healthCommand } from "../../../core/collector/health";

/** A configuration with settings of the extension, and what is enabled. */
function withHealth(settings: unknown, enabled: unknown = ["health_check"]): object {
  return { extensions: { health_check: settings }, service: { extensions: enabled } };
}

const COMMAND = ["CMD", "/healthcheck"];

describe("ECS asks the collector for its health", () => {
  for (const [title, config, command] of [
    ["where the extension has its defaults", withHealth(null), COMMAND],
    ["where the extension is an empty map", withHealth({}), COMMAND],
    [
      "where it has a name",
      { extensions: { "health_check/ecs": null }, service: { extensions: ["health_check/ecs"] } },
      COMMAND,
    ],
    ["on its default port", withHealth({ endpoint: "0.0.0.0:13133" }), COMMAND],
    ["on another port", withHealth({ endpoint: "localhost:8080" }), [...COMMAND, "--port=8080"]],
    ["on every address", withHealth({ endpoint: ":8080" }), [...COMMAND, "--port=8080"]],
    [
      "on every address of IPv6",
      withHealth({ endpoint: "[::]:8080" }),
      [...COMMAND, "--port=8080"],
    ],
    ["on the path of its program", withHealth({ path: "/" }), COMMAND],
  ] as const) {
    it(title, () => {
      assert.deepEqual(healthCommand(config), command);
    });
  }
});

describe("ECS does not ask the collector for its health", () => {
  const enabled = { service: { extensions: ["health_check"] } };
  for (const [title, config] of [
    ["without the extension", { service: {} }],
    ["where it is defined and not enabled", withHealth(null, [])],
    ["where it is enabled and not defined", { extensions: {}, ...enabled }],
    ["where no extension is defined", enabled],
    ["on another path", withHealth({ path: "/healthz" })],
    ["on a path that is filled in", withHealth({ path: "${env:PATH}" })],
    ["on a path known later", withHealth({ path: UNKNOWN })],
    ["on a port that is filled in", withHealth({ endpoint: "localhost:${env:PORT}" })],
    ["on an endpoint known later", withHealth({ endpoint: UNKNOWN })],
    ["on an address of its own", withHealth({ endpoint: "10.0.0.5:13133" })],
    ["on an address that is filled in", withHealth({ endpoint: "${env:IP}:13133" })],
    ["on the loopback of IPv6 alone", withHealth({ endpoint: "[::1]:13133" })],
    ["on a port that is none", withHealth({ endpoint: "localhost:70000" })],
    ["behind TLS", withHealth({ tls: { cert_file: "/cert.pem" } })],
    ["with settings known later", withHealth(UNKNOWN)],
    ["with settings that are filled in", withHealth("${env:HEALTH}")],
    ["where the extensions are known later", { extensions: UNKNOWN, ...enabled }],
    ["where it is known later what is enabled", withHealth(null, UNKNOWN)],
    ["where the service is known later", { extensions: { health_check: null }, service: UNKNOWN }],
    ["where nothing is known", UNKNOWN],
    ["where there is no configuration", undefined],
  ] as const) {
    it(title, () => {
      assert.equal(healthCommand(config), undefined);
    });
  }
});
