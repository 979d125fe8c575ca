import { isObject } from "../../json";
import { AWS_DOCS } from "../../data/aws-docs";
import { called } from "../containers";
import type { AnyContainer } from "../containers";
import type { Finding } from "../../issue";
import { agentOf, sidecarsOf } from "../kinds";
import { textsIn } from "../options";
import type { AnyTask, OptionValues, Rule } from "../rule";

const XRAY_DAEMON = "X-Ray daemon";
const XRAY_RECEIVER = /^awsxray(\/|$)/;

export const agentDuplicate: Rule = {
  id: "agent-duplicate",
  title: "One agent of a kind is enough",
  kind: "practice",
  on: "task",
  severity: "low",
  preset: "recommended",
  why: "Two agents of one kind cost twice, want the same ports, and one of them often sends what the other has sent.",
  fix: "Remove one of them.",
  url: AWS_DOCS.taskDefinition,
  frameworks: [],
  options: {
    allow: {
      description:
        'Agents of which a task may have more than one, such as "OpenTelemetry collector".',
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "a collector and a log router",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "collector", image: "amazon/aws-otel-collector:v0.49.0" },
              { name: "log", image: "amazon/aws-for-fluent-bit:3.0.0" },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "two collectors",
        given: {
          taskDefinition: {
            containerDefinitions: [
              { name: "app", image: "app:1" },
              { name: "traces", image: "amazon/aws-otel-collector:v0.49.0" },
              { name: "metrics", image: "amazon/aws-otel-collector:v0.49.0" },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[2]",
            message: 'Both "traces" and "metrics" run the OpenTelemetry collector.',
            fix: "Remove one of them.",
          },
        ],
      },
    ],
  },
  check: (task, options) => {
    const runs = sidecarsOf(task).flatMap(([container, kind]) => {
      const name = agentOf(task, container)?.name;
      const counts = kind === "telemetry" || kind === "log-router";
      return name === undefined || !counts ? [] : [{ container, name }];
    });
    return [...repeated(runs, options), ...besideReceiver(task, runs, options)];
  },
};

interface Run {
  readonly container: AnyContainer;
  readonly name: string;
}

function repeated(runs: readonly Run[], options: OptionValues): Finding[] {
  return runs.flatMap(({ container, name }, i) => {
    const first = runs.slice(0, i).find((run) => run.name === name);
    // Two FireLens routers are refused, which is told as such.
    const isTold = [first?.container, container].every((one) => one?.firelens !== undefined);
    return first === undefined || isTold || textsIn(options, "allow").includes(name)
      ? []
      : [
          {
            path: container.path,
            message: `Both ${called(first.container)} and ${called(container)} run the ${name}.`,
            fix: "Remove one of them.",
          },
        ];
  });
}

/** The X-Ray daemon beside a collector that takes the same traces on the same port. */
function besideReceiver(task: AnyTask, runs: readonly Run[], options: OptionValues): Finding[] {
  const collector = (task.collectors ?? []).find(({ config }) => receivesXray(config));
  if (collector === undefined || textsIn(options, "allow").includes(XRAY_DAEMON)) return [];
  return runs
    .filter(({ name }) => name === XRAY_DAEMON)
    .map(({ container }) => ({
      path: container.path,
      message: `Both ${called(container)} and the collector "${collector.container ?? collector.path}" take traces for X-Ray.`,
      fix: "Remove the daemon.",
    }));
}

function receivesXray(config: unknown): boolean {
  const receivers = isObject(config) ? config["receivers"] : undefined;
  return isObject(receivers) && Object.keys(receivers).some((id) => XRAY_RECEIVER.test(id));
}
