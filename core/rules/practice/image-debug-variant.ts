import { AWS_DOCS } from "../../data/aws-docs";
import { called } from "../containers";
import { imagesOf } from "../images";
import type { Pictured } from "../images";
import { textsIn } from "../options";
import type { Rule } from "../rule";

export const imageDebugVariant: Rule = {
  id: "image-debug-variant",
  title: "No container runs the debug variant of its image",
  kind: "practice",
  preset: "recommended",
  on: "task",
  severity: "low",
  why: "Debug variants bring a shell, tools and core dumps, and are slower: help for who breaks in, and none for the service.",
  fix: "Use the tag of the same version without it.",
  url: AWS_DOCS.containerDefinition,
  frameworks: [],
  options: {
    words: {
      description: "Words of a tag, between dashes, by which such a variant is known.",
      default: ["debug"],
    },
  },
  cases: {
    valid: [
      {
        title: "the usual variant",
        given: {
          taskDefinition: {
            containerDefinitions: [{ name: "log", image: "fluent/fluent-bit:4.2.2" }],
          },
        },
      },
    ],
    invalid: [
      {
        title: "the debug variant",
        given: {
          taskDefinition: {
            containerDefinitions: [{ name: "log", image: "fluent/fluent-bit:4.2.2-debug" }],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].image",
            message:
              'The image of "log", "fluent/fluent-bit:4.2.2-debug", is a variant for "debug".',
            fix: "Use the tag of the same version without it.",
          },
        ],
      },
    ],
  },
  check: (task, options) =>
    imagesOf(task).flatMap((image) => {
      const word = wordIn(image, textsIn(options, "words"));
      return word === undefined
        ? []
        : [
            {
              path: image.path,
              message: `The image of ${called(image.container)}, "${image.text}", is a variant for "${word}".`,
              fix: "Use the tag of the same version without it.",
            },
          ];
    }),
};

function wordIn({ tag = "" }: Pictured, words: readonly string[]): string | undefined {
  return tag.split("-").find((word) => words.includes(word));
}
