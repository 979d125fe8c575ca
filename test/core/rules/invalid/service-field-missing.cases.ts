import { served } from "../served";
import type { RuleCases } from "../cases";

const deploying = (deploymentConfiguration: object) => served({ deploymentConfiguration });
const connecting = (serviceConnectConfiguration: object) => served({ serviceConnectConfiguration });
const volume = (managedEBSVolume?: object) =>
  served({ volumeConfigurations: [{ name: "data", managedEBSVolume }] });
const missing = (path: string, ...fields: string[]) =>
  fields.map((field) => ({ path, message: `"${field}" is missing.`, fix: `Set ${field}.` }));

const BREAKER = "deploymentConfiguration.deploymentCircuitBreaker";
const ALARMS = "deploymentConfiguration.alarms";
const SWITCHES = { enable: true, rollback: false };

const inNetwork = (awsvpcConfiguration: object) =>
  served({ networkConfiguration: { awsvpcConfiguration } });

export const cases: RuleCases = {
  valid: [
    { name: "a bake time", ...deploying({ strategy: "BLUE_GREEN", bakeTimeInMinutes: 0 }) },
    { name: "a strategy that needs none", ...deploying({ strategy: "CANARY" }) },
    {
      name: "a circuit breaker",
      ...deploying({
        deploymentCircuitBreaker: {
          ...SWITCHES,
          thresholdConfiguration: { type: "COUNT", value: 3 },
        },
      }),
    },
    { name: "alarms", ...deploying({ alarms: { alarmNames: ["errors"], ...SWITCHES } }) },
    { name: "no alarms", ...deploying({ alarms: { enable: false, rollback: false } }) },
    { name: "Service Connect", ...connecting({ enabled: true, services: [{ portName: "web" }] }) },
    { name: "subnets", ...inNetwork({ subnets: ["subnet-1"] }) },
    { name: "a role", ...volume({ roleArn: "arn:role", sizeInGiB: 10 }) },
    { name: "a volume that is not managed", ...volume() },
  ],
  invalid: [
    {
      name: "no bake time",
      ...deploying({ strategy: "BLUE_GREEN" }),
      findings: missing("deploymentConfiguration", "bakeTimeInMinutes"),
    },
    {
      name: "an empty circuit breaker",
      ...deploying({ deploymentCircuitBreaker: { thresholdConfiguration: {} } }),
      findings: [
        ...missing(BREAKER, "enable", "rollback"),
        ...missing(`${BREAKER}.thresholdConfiguration`, "type", "value"),
      ],
    },
    {
      name: "empty alarms",
      ...deploying({ alarms: {} }),
      findings: missing(ALARMS, "enable", "rollback"),
    },
    {
      name: "alarms without names",
      ...deploying({ alarms: SWITCHES }),
      findings: missing(ALARMS, "alarmNames"),
    },
    {
      name: "alarms with no names",
      ...deploying({ alarms: { ...SWITCHES, alarmNames: [] } }),
      findings: missing(ALARMS, "alarmNames"),
    },
    {
      name: "empty Service Connect",
      ...connecting({ services: [{}] }),
      findings: [
        ...missing("serviceConnectConfiguration", "enabled"),
        ...missing("serviceConnectConfiguration.services[0]", "portName"),
      ],
    },
    ...[{}, { subnets: [] }].map((network) => ({
      name: `no subnets in ${JSON.stringify(network)}`,
      ...inNetwork(network),
      findings: missing("networkConfiguration.awsvpcConfiguration", "subnets"),
    })),
    {
      name: "no role",
      ...volume({ sizeInGiB: 10 }),
      findings: missing("volumeConfigurations[0].managedEBSVolume", "roleArn"),
    },
  ],
  notApplicable: [{ name: "a service that has none of it", ...served({}) }],
  unknown: [
    {
      name: "values that are not known",
      ...deploying({ deploymentCircuitBreaker: { enable: "${on}", rollback: "${back}" } }),
    },
    { name: "subnets that are not known", ...inNetwork({ subnets: "${subnets}" }) },
    { name: "a volume that is not known", ...served({ volumeConfigurations: "${volumes}" }) },
  ],
};
