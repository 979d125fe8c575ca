import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const OWN = "public.ecr.aws/aws-observability/aws-for-fluent-bit";
const router = (image: unknown, name: unknown = "aws_fluent_bit_init_file_1") =>
  registering(
    definition("log", {
      image,
      environment: [
        { name: "LEVEL", value: "info" },
        { name, value: "/extra.conf" },
      ],
      firelensConfiguration: { type: "fluentbit" },
    }),
  );

const finding = (variable: string, tag: string) => ({
  path: "containerDefinitions[0].environment[1]",
  message: `"log" does not read the variable "${variable}": its image, with the tag "${tag}", lacks the init program.`,
  fix: 'Use a tag that begins with "init-".',
});

export const cases: RuleCases = {
  valid: [
    { name: "a tag for debugging with the program", given: router(`${OWN}:debug-init-3.2.0`) },
    { name: "another variable", given: router(`${OWN}:3.4.16`, "fluent_bit_init_file_1") },
    {
      name: "a variable that ends so",
      given: router(`${OWN}:3.4.16`, "my_aws_fluent_bit_init_s3_1"),
    },
  ],
  invalid: [
    {
      name: "a file in the image",
      given: router(`${OWN}:3`),
      findings: [finding("aws_fluent_bit_init_file_1", "3")],
    },
    {
      name: "an object in S3, written otherwise",
      given: router("amazon/aws-for-fluent-bit:stable", "aws_fluent_bit_init_S3_config"),
      findings: [finding("aws_fluent_bit_init_S3_config", "stable")],
    },
    {
      name: "two variables, told once",
      given: registering(
        definition("log", {
          image: `${OWN}:3`,
          environment: [
            { name: "LEVEL", value: "info" },
            { name: "aws_fluent_bit_init_s3_1", value: "arn:aws:s3:::shop/a.conf" },
            { name: "aws_fluent_bit_init_s3_2", value: "arn:aws:s3:::shop/b.conf" },
          ],
        }),
      ),
      findings: [finding("aws_fluent_bit_init_s3_1", "3")],
    },
    {
      name: "Fluent Bit's own image",
      given: router("fluent/fluent-bit:4.2"),
      findings: [finding("aws_fluent_bit_init_file_1", "4.2")],
    },
  ],
  notApplicable: [
    { name: "an image of one's own", given: router("shop/log-router:1") },
    { name: "an image by its digest", given: router(`${OWN}@sha256:${"a".repeat(64)}`) },
  ],
  unknown: [
    { name: "an image that is not known", given: router(UNKNOWN) },
    { name: "a variable that is not known", given: router(`${OWN}:3`, UNKNOWN) },
    {
      name: "variables that are not known",
      given: registering(definition("log", { image: `${OWN}:3`, environment: UNKNOWN })),
    },
  ],
};
