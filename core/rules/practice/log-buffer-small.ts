import { AWS_DOCS } from "../../data/aws-docs";
import type { Json } from "../../json";
import { called, containersOf } from "../containers";
import type { AnyContainer } from "../containers";
import { items, known } from "../../known";
import { BUFFER, GOOD_BUFFER, edit } from "../log-buffer";
import { optionNamed } from "../logs";
import type { AnyLog } from "../logs";
import type { AnyTask, OptionValues, Rule } from "../rule";

const SIZE = /^(\d+(?:\.\d+)?) ?([kmgtp]?)i?b?$/i;
/** By the power of 1024 that they stand for. */
const UNITS = " kmgtp";

export const logBufferSmall: Rule = {
  id: "log-buffer-small",
  title: "The buffer of a log driver holds more than a moment",
  kind: "practice",
  on: "task",
  severity: "low",
  preset: "recommended",
  why: "In the mode non-blocking lines that the buffer cannot hold are lost, and nobody is told: a busy log fills a few megabytes in seconds.",
  fix: "Set max-buffer-size to 25m or more.",
  url: AWS_DOCS.logConfiguration,
  frameworks: [],
  options: {
    minBuffer: { description: "The least size of a buffer.", default: GOOD_BUFFER },
  },
  cases: {
    valid: [{ title: "a large buffer", given: { taskDefinition: buffering("25m") } }],
    invalid: [
      {
        title: "a small one",
        given: { taskDefinition: buffering("4m") },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration.options.max-buffer-size",
            message:
              'The log driver of "app" loses lines as soon as "4m" wait; "25m" are asked for.',
            fix: 'Raise it to "25m".',
          },
        ],
      },
    ],
  },
  check: (task, options) =>
    smallIn(task, options).map(({ container, path, size }) => ({
      path,
      message: `The log driver of ${called(container)} loses lines as soon as "${size}" wait; "${String(options["minBuffer"])}" are asked for.`,
      fix: `Raise it to "${String(options["minBuffer"])}".`,
    })),
  remedy: (task, options) =>
    smallIn(task, options).flatMap(({ log }) =>
      edit(task, log, BUFFER, String(options["minBuffer"])),
    ),
};

interface Small {
  readonly container: AnyContainer;
  readonly log: AnyLog;
  readonly path: string;
  readonly size: string;
}

function smallIn(task: AnyTask, options: OptionValues): Small[] {
  const least = bytesOf(String(options["minBuffer"]));
  return containersOf(task).flatMap((container) => {
    const log = known(container.log);
    if (log?.driver !== "awslogs" || mayBlock(task, log)) return [];
    return items(log.options).flatMap(({ name, value, path }) => {
      const size = name === BUFFER ? task.peek(value) : undefined;
      return size === undefined || !(bytesOf(size) < least) ? [] : [{ container, log, path, size }];
    });
  });
}

// In the mode blocking there is no buffer, which another rule tells.
function mayBlock(task: AnyTask, log: AnyLog): boolean {
  const mode = optionNamed(log, "mode");
  return mode !== undefined && task.peek(mode.value) !== "non-blocking";
}

/** Bytes of a size in Docker's spelling; what is none is told as such. */
function bytesOf(size: string): number {
  const [, amount, unit = ""] = SIZE.exec(size) ?? [];
  return Number(amount) * 1024 ** UNITS.indexOf(unit.toLowerCase() || " ");
}

function buffering(size: string): Json {
  return {
    containerDefinitions: [
      {
        name: "app",
        image: "app:1",
        logConfiguration: {
          logDriver: "awslogs",
          options: {
            "awslogs-group": "/shop",
            "awslogs-region": "eu-west-1",
            mode: "non-blocking",
            "max-buffer-size": size,
          },
        },
      },
    ],
  };
}
