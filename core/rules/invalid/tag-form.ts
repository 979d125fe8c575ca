import { AWS_DOCS } from "../../data/aws-docs";
import type { Finding } from "../../issue";
import { items, known } from "../../known";
import type { Rule } from "../rule";

const LONGEST_KEY = 128;
const LONGEST_VALUE = 256;
const CHARACTERS = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

export const tagForm: Rule = {
  id: "tag-form",
  title: "Tags have the form that ECS accepts",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses a key that is empty or longer than 128 characters, a value longer than 256, the prefix `aws:`, and other characters than letters, digits, spaces and `+-=._:/@`.",
  fix: "Shorten or rename the tag.",
  url: AWS_DOCS.tag,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a key and an empty value",
        given: {
          taskDefinition: {
            tags: [{ key: "team", value: "" }],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "a reserved key",
        given: {
          taskDefinition: {
            tags: [{ key: "AWS:team", value: "a" }],
            containerDefinitions: [{ name: "app", image: "app:1" }],
          },
        },
        findings: [
          {
            path: "tags[0]",
            message: 'The tag "AWS:team" begins with "aws:", which AWS reserves.',
            fix: "Rename the tag.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    items(task.tags).flatMap(({ name, value, path }) => {
      const key = known(name);
      const text = task.peek(value);
      return [
        ...(key === undefined ? [] : keyProblems(key, path)),
        ...(text === undefined ? [] : valueProblems(text, path)),
      ];
    }),
};

function keyProblems(key: string, path: string): Finding[] {
  if (key === "") return [{ path, message: "The tag has no key.", fix: "Name the tag." }];
  if (/^aws:/i.test(key)) {
    return [
      {
        path,
        message: `The tag "${key}" begins with "aws:", which AWS reserves.`,
        fix: "Rename the tag.",
      },
    ];
  }
  if (lengthOf(key) > LONGEST_KEY) {
    return [
      {
        path,
        message: `The tag "${key}" has "${lengthOf(key)}" characters; ECS accepts at most ${LONGEST_KEY}.`,
        fix: "Shorten the key.",
      },
    ];
  }
  return CHARACTERS.test(key)
    ? []
    : [
        {
          path,
          message: `The tag "${key}" has characters that ECS refuses.`,
          fix: "Use letters, digits, spaces and +-=._:/@ only.",
        },
      ];
}

function valueProblems(value: string, path: string): Finding[] {
  if (lengthOf(value) > LONGEST_VALUE) {
    return [
      {
        path,
        message: `The value has "${lengthOf(value)}" characters; ECS accepts at most ${LONGEST_VALUE}.`,
        fix: "Shorten the value.",
      },
    ];
  }
  return CHARACTERS.test(value)
    ? []
    : [
        {
          path,
          message: `The value "${value}" has characters that ECS refuses.`,
          fix: "Use letters, digits, spaces and +-=._:/@ only.",
        },
      ];
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
