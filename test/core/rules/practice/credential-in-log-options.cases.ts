import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const logging = (options: unknown, secretOptions?: unknown) =>
  registering(
    definition("app", { logConfiguration: { logDriver: "awsfirelens", options, secretOptions } }),
  );
const finding = (name: string) => ({
  path: `containerDefinitions[0].logConfiguration.options.${name}`,
  message: `The option "${name}" looks like a credential and is readable in the task definition.`,
  fix: "Move it to secretOptions.",
});
const said = (name: string, value: string) => ({
  name: `${name}: ${value}`,
  given: logging({ Name: "http", [name]: value }),
});

export const cases: RuleCases = {
  valid: [
    said("Host", "logs.example.com"),
    said("Header", "Content-Type text/plain"),
    said("Header", "Authorization Bearer ${TOKEN}"),
    said("Header", "X-Api-Key ${KEY}"),
    said("http_passwd", "${PASSWORD}"),
    {
      name: "a credential in secretOptions",
      given: logging({ Name: "datadog" }, [{ name: "apikey", valueFrom: "/shop/key" }]),
    },
    {
      name: "an option that somebody knows to hold none",
      given: logging({ apikey: "0a1b2c3d" }),
      options: { allow: ["apikey"], keys: ["apikey"] },
    },
  ],
  invalid: [
    ...[
      "apikey",
      "api_key",
      "splunk-token",
      "Splunk_Token",
      "license_key",
      "licenseKey",
      "Http_Passwd",
      "shared_key",
      "splunk.token",
    ].map((name) => ({ ...said(name, "0a1b2c3d"), findings: [finding(name)] })),
    ...[
      "Authorization Bearer 0a1b2c3d",
      "Authorization: Splunk 0a1b2c3d",
      "X-Api-Key 0a1b2c3d",
      "X-License-Key 0a1b2c3d",
      "X-Vault-Token 0a1b2c3d",
    ].map((value) => ({ ...said("Header", value), findings: [finding("Header")] })),
    { ...said("headers", "api-key 0a1b2c3d"), findings: [finding("headers")] },
    { ...said("URL", "https://shop:hunter2@logs.example.com"), findings: [finding("URL")] },
    {
      ...said("pin", "0000"),
      options: { keys: ["pin"], allow: ["apikey"] },
      findings: [finding("pin")],
    },
  ],
  notApplicable: [
    { name: "no logs", given: registering(definition("app")) },
    said("Match", "Authorization Bearer 0a1b2c3d"),
  ],
  unknown: [
    { name: "a value that is not known", given: logging({ apikey: UNKNOWN }) },
    { name: "options that are not known", given: logging(UNKNOWN) },
    {
      name: "a driver that is not known",
      given: registering(definition("app", { logConfiguration: UNKNOWN })),
    },
  ],
};
