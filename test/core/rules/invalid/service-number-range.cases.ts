import { served } from "../served";
import type { RuleCases } from "../cases";

/** A number in its place. */
type Place = (value: number | string) => object;

const deployment =
  (field: string): Place =>
  (value) => ({ deploymentConfiguration: { [field]: value } });
const provider =
  (field: string): Place =>
  (value) => ({ capacityProviderStrategy: [{ capacityProvider: "FARGATE", [field]: value }] });
const endpoint = (fields: object) => ({
  serviceConnectConfiguration: { enabled: true, services: [{ portName: "web", ...fields }] },
});
const timeout =
  (field: string): Place =>
  (value) =>
    endpoint({ timeout: { [field]: value } });

const SECONDS = 2_147_483_647;
const CONNECT = "serviceConnectConfiguration.services[0]";
const BREAKER = "deploymentConfiguration.deploymentCircuitBreaker";

const RANGES: readonly (readonly [path: string, at: Place, from: number, to: number])[] = [
  ["desiredCount", (desiredCount) => ({ desiredCount }), 0, Infinity],
  [
    "healthCheckGracePeriodSeconds",
    (healthCheckGracePeriodSeconds) => ({ healthCheckGracePeriodSeconds }),
    0,
    SECONDS,
  ],
  ["deploymentConfiguration.minimumHealthyPercent", deployment("minimumHealthyPercent"), 0, 100],
  ["deploymentConfiguration.maximumPercent", deployment("maximumPercent"), 100, Infinity],
  ["deploymentConfiguration.bakeTimeInMinutes", deployment("bakeTimeInMinutes"), 0, 1440],
  [
    `${BREAKER}.thresholdConfiguration.value`,
    (value) => ({
      deploymentConfiguration: { deploymentCircuitBreaker: { thresholdConfiguration: { value } } },
    }),
    0,
    Infinity,
  ],
  ["capacityProviderStrategy[0].weight", provider("weight"), 0, 1000],
  ["capacityProviderStrategy[0].base", provider("base"), 0, 100_000],
  [
    `${CONNECT}.ingressPortOverride`,
    (ingressPortOverride) => endpoint({ ingressPortOverride }),
    1,
    65_535,
  ],
  [
    `${CONNECT}.clientAliases[0].port`,
    (port) => endpoint({ clientAliases: [{ port }] }),
    1,
    65_535,
  ],
  [`${CONNECT}.timeout.idleTimeoutSeconds`, timeout("idleTimeoutSeconds"), 0, SECONDS],
  [`${CONNECT}.timeout.perRequestTimeoutSeconds`, timeout("perRequestTimeoutSeconds"), 0, SECONDS],
];

export const cases: RuleCases = {
  valid: RANGES.flatMap(([path, at, from, to]) =>
    [from, to === Infinity ? 1_000_000 : to].map((value) => ({
      name: `${value} at ${path}`,
      ...served({ ...at(value) }),
    })),
  ),
  invalid: RANGES.flatMap(([path, at, from, to]) =>
    [from - 1, ...(to === Infinity ? [] : [to + 1])].map((value) => {
      const range = to === Infinity ? `${from} or more` : `from ${from} to ${to}`;
      return {
        name: `${value} at ${path}`,
        ...served({ ...at(value) }),
        findings: [
          { path, message: `The value is "${value}"; it must be ${range}.`, fix: `Use ${range}.` },
        ],
      };
    }),
  ),
  notApplicable: [{ name: "a service without numbers", ...served({}) }],
  unknown: RANGES.map(([path, at]) => ({
    name: `a number that is not known at ${path}`,
    ...served({ ...at("${value}") }),
  })),
};
