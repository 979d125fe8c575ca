import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import type { Unknown } from "../../known";
import type { ServiceConnectModel } from "../../model";
import { providersOf } from "../services";
import type { Rule, ServedTask } from "../rule";

/** Path, value, least and greatest. */
type Row = readonly [string, number | Unknown | undefined, number, number];

const ANY = Infinity;
const LAST_SECOND = 2_147_483_647;
const LAST_PORT = 65_535;
const DAY = 1440;

export const serviceNumberRange: Rule = {
  id: "service-number-range",
  title: "Numbers of a service are in the ranges of ECS",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "ECS refuses percentages, times, ports, weights and counts outside their ranges.",
  fix: "Use a number of the range.",
  url: AWS_DOCS.createService,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "the defaults of ECS",
        given: {
          service: {
            desiredCount: 2,
            deploymentConfiguration: { minimumHealthyPercent: 100, maximumPercent: 200 },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a maximum below the desired tasks",
        given: { service: { deploymentConfiguration: { maximumPercent: 99 } } },
        findings: [
          {
            path: "deploymentConfiguration.maximumPercent",
            message: 'The value is "99"; it must be 100 or more.',
            fix: "Use 100 or more.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    rowsOf(task).flatMap(([path, value, from, to]) => {
      const number = known(value);
      if (number === undefined || (number >= from && number <= to)) return [];
      const range = to === ANY ? `${from} or more` : `from ${from} to ${to}`;
      return [
        { path, message: `The value is "${number}"; it must be ${range}.`, fix: `Use ${range}.` },
      ];
    }),
};

function rowsOf(task: ServedTask): Row[] {
  const { desiredCount, healthCheckGracePeriodSeconds, serviceConnect } = task.service;
  return [
    ["desiredCount", desiredCount, 0, ANY],
    ["healthCheckGracePeriodSeconds", healthCheckGracePeriodSeconds, 0, LAST_SECOND],
    ...deploymentRows(task),
    ...providersOf(task).flatMap(({ path, weight, base }): Row[] => [
      [`${path}.weight`, weight, 0, 1000],
      [`${path}.base`, base, 0, 100_000],
    ]),
    ...connectRows(known(serviceConnect)),
  ];
}

function deploymentRows({ service }: ServedTask): Row[] {
  const deployment = known(service.deployment);
  const threshold = known(known(deployment?.circuitBreaker)?.threshold);
  const at = (field: string): string => `${deployment?.path}.${field}`;
  return [
    [at("minimumHealthyPercent"), deployment?.minimumHealthyPercent, 0, 100],
    [at("maximumPercent"), deployment?.maximumPercent, 100, ANY],
    [at("bakeTimeInMinutes"), deployment?.bakeTimeInMinutes, 0, DAY],
    [`${threshold?.path}.value`, threshold?.value, 0, ANY],
  ];
}

function connectRows(connect: ServiceConnectModel<Unknown> | undefined): Row[] {
  return items(connect?.services).flatMap(({ path, ingressPortOverride, ...endpoint }): Row[] => {
    const timeout = known(endpoint.timeout);
    return [
      [`${path}.ingressPortOverride`, ingressPortOverride, 1, LAST_PORT],
      ...items(endpoint.clientAliases).map((alias): Row => {
        return [`${alias.path}.port`, alias.port, 1, LAST_PORT];
      }),
      [`${timeout?.path}.idleTimeoutSeconds`, timeout?.idleTimeoutSeconds, 0, LAST_SECOND],
      [
        `${timeout?.path}.perRequestTimeoutSeconds`,
        timeout?.perRequestTimeoutSeconds,
        0,
        LAST_SECOND,
      ],
    ];
  });
}
