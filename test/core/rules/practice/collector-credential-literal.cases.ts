import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { collected } from "../collected";

const VALUE = "0123456789abcdef";
const holding = (settings: object) => collected({ exporters: { otlp: settings } });
const headed = (header: string, value: unknown = VALUE) =>
  holding({ headers: { [header]: value } });
const held = (path: string, key: string, variable: string) => ({
  path: `exporters.otlp.${path}`,
  message: `"${key}" holds a credential.`,
  fix: `Put it in secrets of the container, and write "\${env:${variable}}" here.`,
});

export const cases: RuleCases = {
  valid: [
    { name: "a reference", ...headed("api-key", "${env:KEY}") },
    { name: "a reference beside a text", ...headed("Authorization", "Bearer ${env:TOKEN}") },
    { name: "another header", ...headed("x-tenant") },
    { name: "what only speaks of credentials", ...headed("authorization-mode") },
    { name: "a path", ...holding({ tls: { private_key: "/etc/key.pem" } }) },
    { name: "a list without a key", ...collected(["a"]) },
  ],
  invalid: [
    ...[
      ["api-key", "API_KEY"],
      ["X-Api-Key", "X_API_KEY"],
      ["authorization", "AUTHORIZATION"],
      ["Proxy-Authorization", "PROXY_AUTHORIZATION"],
      ["x-sf-token", "X_SF_TOKEN"],
      ["license-key", "LICENSE_KEY"],
      ["x-honeycomb-team", "X_HONEYCOMB_TEAM"],
    ].map(([header = "", variable = ""]) => ({
      name: `the header ${header}`,
      ...headed(header),
      findings: [held(`headers.${header}`, header, variable)],
    })),
    {
      name: "a password, and a key of an API",
      ...holding({ auth: { password: VALUE }, api: { key: VALUE } }),
      findings: [held("auth.password", "password", "PASSWORD"), held("api.key", "key", "KEY")],
    },
    {
      name: "a list of tokens",
      ...holding({ token: [VALUE] }),
      findings: [held("token[0]", "token", "TOKEN")],
    },
    {
      name: "a password in a URL that is filled in elsewhere",
      ...holding({ endpoint: `https://me:${VALUE}@\${env:HOST}` }),
      findings: [held("endpoint", "endpoint", "ENDPOINT")],
    },
    {
      name: "a text of its own",
      ...collected("https://me:secret@host"),
      findings: [
        {
          path: "config:1:1",
          message: '"config" holds a credential.',
          fix: 'Put it in secrets of the container, and write "${env:CONFIG}" here.',
        },
      ],
    },
  ],
  notApplicable: [{ name: "a number", ...headed("token", 1) }],
  unknown: [{ name: "a value that is not known", ...headed("token", UNKNOWN) }],
};
