import { quoteWord } from "../../closed-list";
import { AWS_DOCS } from "../../data/aws-docs";
import { patternFault } from "../../fluent-bit/pattern";
import { items, known } from "../../known";
import { FIRELENS_DRIVER } from "../firelens";
import { logsOf } from "../logs";
import type { Rule } from "../rule";

const MOST_EVENTS = 536870911;

interface Form {
  readonly form: { test(value: string): boolean };
  wrong(value: string): string;
  readonly fix: string;
}

const FORMS: ReadonlyMap<unknown, Form> = new Map(
  Object.entries<Form>({
    mode: {
      form: /^(non-)?blocking$/,
      wrong: (value) => `There is no mode ${quoteWord(value)}.`,
      fix: 'Use "non-blocking" or "blocking".',
    },
    // Docker's way to write a size.
    "max-buffer-size": {
      form: /^\d+(\.\d+)? ?([kmgtp]i?)?b?$/i,
      wrong: (value) => `"${value}" is not the size of a buffer.`,
      fix: 'Write a number with k, m or g, such as "25m".',
    },
    // What Go reads as a flag.
    "awslogs-create-group": {
      form: /^([01tTfF]|true|True|TRUE|false|False|FALSE)$/,
      wrong: (value) => `${quoteWord(value)} is neither true nor false.`,
      fix: 'Use "true" or "false".',
    },
    "awslogs-group": {
      form: /^[\w.\-/#]{1,512}$/,
      wrong: (value) => `The log group name "${value}" is not legal.`,
      fix: 'Use 1 to 512 letters, digits, "_", "-", "/", "." and "#".',
    },
    "awslogs-stream-prefix": {
      form: /^[^:*]+$/,
      wrong: (value) => `The stream prefix "${value}" is not legal in the name of a log stream.`,
      fix: 'Use a prefix without ":" and "*".',
    },
  }),
);

/** What ECS makes a filter of the router of, which then does not start. */
const PATTERN: Form = {
  form: { test: (value) => patternFault(value) === undefined },
  wrong: (value) => `The pattern ${String(patternFault(value))}.`,
  fix: "Write a regular expression as Ruby has it, or remove it.",
};

const FIRELENS_FORMS: ReadonlyMap<unknown, Form> = new Map(
  Object.entries<Form>({
    "exclude-pattern": PATTERN,
    "include-pattern": PATTERN,
    "log-driver-buffer-limit": {
      form: { test: (value) => /^\d+$/.test(value) && Number(value) <= MOST_EVENTS },
      wrong: (value) => `"${value}" is not a number of log events that can wait.`,
      fix: `Use a whole number of at most ${MOST_EVENTS}.`,
    },
  }),
);

export const logOptionInvalid: Rule = {
  id: "log-option-invalid",
  title: "Options of log drivers have values that the driver reads",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "A container does not start with a mode, a buffer, a log group or a stream name that its log driver cannot read, and a FireLens router does not with a pattern that is no regular expression.",
  fix: "Use a value that the driver reads.",
  url: AWS_DOCS.logConfiguration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a mode and a buffer",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: {
                  logDriver: "awslogs",
                  options: { mode: "non-blocking", "max-buffer-size": "25m" },
                },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a mode that is none",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                logConfiguration: { logDriver: "awslogs", options: { mode: "async" } },
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].logConfiguration.options.mode",
            message: 'There is no mode "async".',
            fix: 'Use "non-blocking" or "blocking".',
          },
        ],
      },
    ],
  },
  check: (task) =>
    logsOf(task).flatMap((log) => {
      const driver = known(log.driver);
      if (driver === undefined) return [];
      // FireLens hands other options to the router, whose plugins have some of the same name.
      const forms = driver === FIRELENS_DRIVER ? FIRELENS_FORMS : FORMS;
      return items(log.options).flatMap(({ name, value, path }) => {
        const form = forms.get(name);
        const text = task.peek(value);
        return form === undefined || text === undefined || form.form.test(text)
          ? []
          : [{ path, message: form.wrong(text), fix: form.fix }];
      });
    }),
};
