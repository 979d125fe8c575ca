import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { FIRELENS_DRIVER } from "../firelens";
import { logsOf } from "../logs";
import type { Rule } from "../rule";

interface Form {
  readonly form: RegExp;
  wrong(value: string): string;
  readonly fix: string;
}

const FORMS: ReadonlyMap<unknown, Form> = new Map(
  Object.entries<Form>({
    mode: {
      form: /^(non-)?blocking$/,
      wrong: (value) => `There is no mode "${value}".`,
      fix: 'Use "non-blocking" or "blocking".',
    },
    // Docker's way to write a size.
    "max-buffer-size": {
      form: /^\d+(\.\d+)? ?([kmgtp]i?)?b?$/i,
      wrong: (value) => `"${value}" is not the size of a buffer.`,
      fix: 'Write a number with k, m or g, such as "25m".',
    },
    "awslogs-stream-prefix": {
      form: /^[^:*]+$/,
      wrong: (value) => `The stream prefix "${value}" is not legal in the name of a log stream.`,
      fix: 'Use a prefix without ":" and "*".',
    },
  }),
);

export const logOptionInvalid: Rule = {
  id: "log-option-invalid",
  title: "Options of log drivers have values that the driver reads",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "A container does not start with a mode, a buffer or a stream name that its log driver cannot read.",
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
      // FireLens hands its options to the router, whose plugins have others of the same name.
      if (driver === undefined || driver === FIRELENS_DRIVER) return [];
      return items(log.options).flatMap(({ name, value, path }) => {
        const form = FORMS.get(name);
        const text = task.peek(value);
        return form === undefined || text === undefined || form.form.test(text)
          ? []
          : [{ path, message: form.wrong(text), fix: form.fix }];
      });
    }),
};
