import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import type { Rule, ServedTask } from "../rule";

/** Where something stands, and the fields it must have. */
interface Part {
  readonly path: string;
  readonly required: Readonly<Record<string, unknown>>;
}

export const serviceFieldMissing: Rule = {
  id: "service-field-missing",
  title: "Parts of a service have the fields that ECS requires",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "ECS refuses a circuit breaker or alarms that do not say all of enable and rollback, alarms without names, a network without subnets, a volume without a role, a blue/green deployment without a bake time.",
  fix: "Add the field.",
  url: AWS_DOCS.deployment,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a circuit breaker that says all",
        given: {
          service: {
            deploymentConfiguration: {
              deploymentCircuitBreaker: { enable: true, rollback: true },
            },
          },
        },
      },
    ],
    invalid: [
      {
        title: "a blue/green deployment without a bake time",
        given: { service: { deploymentConfiguration: { strategy: "BLUE_GREEN" } } },
        findings: [
          {
            path: "deploymentConfiguration",
            message: '"bakeTimeInMinutes" is missing.',
            fix: "Set bakeTimeInMinutes.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    partsOf(task).flatMap(({ path, required }) =>
      Object.entries(required)
        .filter(([, value]) => isMissing(value))
        .map(([field]) => ({
          path,
          message: `"${field}" is missing.`,
          fix: `Set ${field}.`,
        })),
    ),
};

function isMissing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function partsOf(task: ServedTask): Part[] {
  const connect = known(task.service.serviceConnect);
  const network = known(task.service.network);
  return [
    ...deploymentParts(task),
    ...(network ? [{ path: network.path, required: { subnets: network.subnets } }] : []),
    ...(connect ? [{ path: connect.path, required: { enabled: connect.enabled } }] : []),
    ...items(connect?.services).map(({ path, portName }) => ({ path, required: { portName } })),
    ...items(task.service.volumes).flatMap((volume) => {
      const ebs = known(volume.ebs);
      return ebs ? [{ path: ebs.path, required: { roleArn: ebs.roleArn } }] : [];
    }),
  ];
}

function deploymentParts({ service }: ServedTask): Part[] {
  const deployment = known(service.deployment);
  const breaker = known(deployment?.circuitBreaker);
  const threshold = known(breaker?.threshold);
  const alarms = known(deployment?.alarms);
  return [
    ...(deployment?.strategy === "BLUE_GREEN"
      ? [
          {
            path: deployment.path,
            required: { bakeTimeInMinutes: deployment.bakeTimeInMinutes },
          },
        ]
      : []),
    ...(breaker
      ? [{ path: breaker.path, required: { enable: breaker.enable, rollback: breaker.rollback } }]
      : []),
    ...(threshold
      ? [{ path: threshold.path, required: { type: threshold.type, value: threshold.value } }]
      : []),
    ...(alarms
      ? [
          {
            path: alarms.path,
            required: {
              ...(alarms.enable === true && { alarmNames: alarms.alarmNames }),
              enable: alarms.enable,
              rollback: alarms.rollback,
            },
          },
        ]
      : []),
  ];
}
