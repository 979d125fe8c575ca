import { AWS_DOCS } from "../../data/aws-docs";
import type { Json } from "../../json";
import { known } from "../../known";
import { called } from "../containers";
import { sidecarsOf } from "../kinds";
import { bufferingEdits } from "../log-buffer";
import { optionNamed } from "../logs";
import type { AnyLog } from "../logs";
import type { AnyTask, Rule } from "../rule";
import type { AnyContainer } from "../containers";

export const logModeBlocking: Rule = {
  id: "log-mode-blocking",
  title: "No sidecar waits for its own log lines",
  kind: "practice",
  on: "task",
  severity: "low",
  preset: "strict",
  why: "In the mode blocking a container stands still while CloudWatch Logs is slow. An agent, a router or a proxy that stands still stops the application that sends to it.",
  fix: "Set mode: non-blocking with max-buffer-size at the sidecar.",
  url: AWS_DOCS.logConfiguration,
  frameworks: [{ name: "prowler", reference: "ecs_task_definitions_logging_block_mode" }],
  options: {},
  cases: {
    valid: [
      {
        title: "a sidecar that does not wait",
        given: {
          taskDefinition: {
            containerDefinitions: [{ name: "app", image: "app:1" }, agent("non-blocking")],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a sidecar that waits",
        given: {
          taskDefinition: {
            containerDefinitions: [{ name: "app", image: "app:1" }, agent("blocking")],
          },
        },
        findings: [
          {
            path: "containerDefinitions[1].logConfiguration.options.mode",
            message: '"agent" stands still while CloudWatch Logs is slow: its mode is "blocking".',
            fix: 'Set mode to "non-blocking" with a max-buffer-size.',
          },
        ],
      },
    ],
  },
  check: (task) =>
    blockingIn(task).map(({ container, path }) => ({
      path,
      message: `${called(container)} stands still while CloudWatch Logs is slow: its mode is "blocking".`,
      fix: 'Set mode to "non-blocking" with a max-buffer-size.',
    })),
  remedy: (task) => blockingIn(task).flatMap(({ log }) => bufferingEdits(task, log)),
};

interface Blocking {
  readonly container: AnyContainer;
  readonly log: AnyLog;
  readonly path: string;
}

function blockingIn(task: AnyTask): Blocking[] {
  return sidecarsOf(task).flatMap(([container]) => {
    const log = known(container.log);
    const mode = log?.driver === "awslogs" ? optionNamed(log, "mode") : undefined;
    return log === undefined || mode === undefined || task.peek(mode.value) !== "blocking"
      ? []
      : [{ container, log, path: mode.path }];
  });
}

function agent(mode: string): Json {
  const logConfiguration = {
    logDriver: "awslogs",
    options: {
      "awslogs-group": "/shop",
      "awslogs-region": "eu-west-1",
      mode,
      "max-buffer-size": "25m",
    },
  };
  return { name: "agent", image: "datadog/agent:7.60.0", logConfiguration };
}
