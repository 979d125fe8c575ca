import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { UNKNOWN, items, known } from "../../known";
import type { Unknown } from "../../known";
import type { ServiceConnectEndpointModel } from "../../model";
import type { Rule } from "../rule";

type Endpoint = ServiceConnectEndpointModel<Unknown>;

const DISCOVERY_NAME = /^[a-z0-9_][a-z0-9_-]{0,63}$/;
const DNS_NAME = /^[a-z0-9_.][a-z0-9_.-]{0,126}$/;

export const serviceConnectInvalid: Rule = {
  id: "service-connect-invalid",
  title: "Service Connect has legal names and one alias with a port for each service",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "ECS refuses names in capital letters or too long, a service with no alias or two, and access logs without logConfiguration.",
  fix: "Give each service one client alias with a port, and legal names.",
  url: AWS_DOCS.serviceConnectService,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "one alias",
        given: {
          service: {
            serviceConnectConfiguration: {
              enabled: true,
              services: [{ portName: "web", clientAliases: [{ port: 80, dnsName: "shop" }] }],
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "no alias",
        given: {
          service: {
            serviceConnectConfiguration: { enabled: true, services: [{ portName: "web" }] },
          },
        },
        findings: [
          {
            path: "serviceConnectConfiguration.services[0].clientAliases",
            message: 'The service has "0" client aliases; ECS accepts exactly 1.',
            fix: "Keep one alias with a port.",
          },
        ],
      },
    ],
  },
  check: ({ service }) => {
    const connect = known(service.serviceConnect);
    if (connect?.enabled !== true) return [];
    const unlogged =
      connect.hasAccessLogConfiguration === true && connect.hasLogConfiguration === false;
    return [
      ...items(connect.services).flatMap((endpoint) => [...names(endpoint), ...aliases(endpoint)]),
      ...(unlogged
        ? [
            {
              path: `${connect.path}.accessLogConfiguration`,
              message: "Access logs need a logConfiguration, and there is none.",
              fix: "Add logConfiguration.",
            },
          ]
        : []),
    ];
  },
};

function names({ path, discoveryName, clientAliases }: Endpoint): Finding[] {
  return [
    ...name(discoveryName, DISCOVERY_NAME, `${path}.discoveryName`, 64),
    ...items(clientAliases).flatMap((alias) =>
      name(alias.dnsName, DNS_NAME, `${alias.path}.dnsName`, 127),
    ),
  ];
}

function name(
  value: string | Unknown | undefined,
  form: RegExp,
  path: string,
  maximum: number,
): Finding[] {
  const text = known(value);
  return text === undefined || form.test(text)
    ? []
    : [
        {
          path,
          message: `The name "${text}" is not legal.`,
          fix: `Use 1 to ${maximum} lower-case letters, digits, underscores and hyphens, no hyphen first.`,
        },
      ];
}

function aliases({ path, clientAliases }: Endpoint): Finding[] {
  if (clientAliases === UNKNOWN) return [];
  if (clientAliases.length !== 1) {
    return [
      {
        path: `${path}.clientAliases`,
        message: `The service has "${clientAliases.length}" client aliases; ECS accepts exactly 1.`,
        fix: "Keep one alias with a port.",
      },
    ];
  }
  return clientAliases
    .filter(({ port }) => port === undefined)
    .map((alias) => ({
      path: alias.path,
      message: "The client alias has no port.",
      fix: "Set port.",
    }));
}
