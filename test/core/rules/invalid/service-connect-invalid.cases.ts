import { served } from "../served";
import type { RuleCases } from "../cases";

const PATH = "serviceConnectConfiguration";
const ALIAS = { port: 80 };
const connect = (fields: object) =>
  served({ serviceConnectConfiguration: { enabled: true, ...fields } });
const offering = (fields: object) =>
  connect({ services: [{ portName: "web", clientAliases: [ALIAS], ...fields }] });
const illegal = (field: string, name: string, maximum: number) => [
  {
    path: `${PATH}.services[0].${field}`,
    message: `The name "${name}" is not legal.`,
    fix: `Use 1 to ${maximum} lower-case letters, digits, underscores and hyphens, no hyphen first.`,
  },
];
const counted = (count: number) => [
  {
    path: `${PATH}.services[0].clientAliases`,
    message: `The service has "${count}" client aliases; ECS accepts exactly 1.`,
    fix: "Keep one alias with a port.",
  },
];

export const cases: RuleCases = {
  valid: [
    {
      name: "the shortest names",
      ...offering({ discoveryName: "a", clientAliases: [{ port: 80, dnsName: "a" }] }),
    },
    { name: "the longest discovery name", ...offering({ discoveryName: "a".repeat(64) }) },
    {
      name: "the longest DNS name",
      ...offering({ clientAliases: [{ port: 1, dnsName: "a.b_-".padEnd(127, "c") }] }),
    },
    {
      name: "logs",
      ...connect({ logConfiguration: { logDriver: "awslogs" }, accessLogConfiguration: {} }),
    },
    { name: "logs without access logs", ...connect({ logConfiguration: {} }) },
  ],
  invalid: [
    ...["Web", "-web", "", "a".repeat(65)].map((discoveryName) => ({
      name: `the discovery name "${discoveryName}"`,
      ...offering({ discoveryName }),
      findings: illegal("discoveryName", discoveryName, 64),
    })),
    ...["Web", "-web", "a".repeat(128)].map((dnsName) => ({
      name: `the DNS name "${dnsName}"`,
      ...offering({ clientAliases: [{ port: 80, dnsName }] }),
      findings: illegal("clientAliases[0].dnsName", dnsName, 127),
    })),
    { name: "no alias", ...offering({ clientAliases: [] }), findings: counted(0) },
    { name: "two aliases", ...offering({ clientAliases: [ALIAS, ALIAS] }), findings: counted(2) },
    {
      name: "an alias without a port",
      ...offering({ clientAliases: [{ dnsName: "web" }] }),
      findings: [
        {
          path: `${PATH}.services[0].clientAliases[0]`,
          message: "The client alias has no port.",
          fix: "Set port.",
        },
      ],
    },
    {
      name: "access logs without logs",
      ...connect({ accessLogConfiguration: { format: "JSON" } }),
      findings: [
        {
          path: `${PATH}.accessLogConfiguration`,
          message: "Access logs need a logConfiguration, and there is none.",
          fix: "Add logConfiguration.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no Service Connect", ...served({}) },
    {
      name: "Service Connect that is off",
      ...connect({ enabled: false, services: [{ portName: "web" }] }),
    },
  ],
  unknown: [
    { name: "aliases that are not known", ...offering({ clientAliases: "${aliases}" }) },
    { name: "names that are not known", ...offering({ discoveryName: "${name}" }) },
    { name: "a port that is not known", ...offering({ clientAliases: [{ port: "${port}" }] }) },
    {
      name: "logs that are not known",
      ...connect({ accessLogConfiguration: {}, logConfiguration: "${logs}" }),
    },
  ],
};
