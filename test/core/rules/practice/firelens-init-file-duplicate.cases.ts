import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, registering } from "../json";

const router = (...variables: [unknown, unknown][]) =>
  registering(
    definition("log", { environment: variables.map(([name, value]) => ({ name, value })) }),
  );
const S3 = "aws_fluent_bit_init_s3_";
const at = (key: string) => `arn:aws:s3:::shop/${key}`;

const finding = (index: number, file: string, variable: string) => ({
  path: `containerDefinitions[0].environment[${index}]`,
  message: `The file name "${file}" is the one of the variable "${variable}" too, and one overwrites the other.`,
  fix: "Give one of the objects another file name.",
});

export const cases: RuleCases = {
  valid: [
    { name: "one object", given: router([`${S3}1`, at("a/extra.conf")]) },
    {
      name: "names that end alike",
      given: router([`${S3}1`, at("extra.conf")], [`${S3}2`, at("more-extra.conf")]),
    },
  ],
  invalid: [
    {
      name: "three objects of one name",
      given: router(
        [`${S3}1`, at("x.conf")],
        ["aws_fluent_bit_init_S3_2", at("b/x.conf")],
        [`${S3}3`, "arn:aws:s3:::other/x.conf"],
      ),
      findings: [finding(1, "x.conf", `${S3}1`), finding(2, "x.conf", `${S3}1`)],
    },
  ],
  notApplicable: [
    {
      name: "a file in the image",
      given: router([`${S3}1`, at("x.conf")], ["aws_fluent_bit_init_file_1", "/a/x.conf"]),
    },
    {
      name: "another variable",
      given: router([`${S3}1`, at("x.conf")], ["MY_aws_fluent_bit_init_s3_1", at("x.conf")]),
    },
  ],
  unknown: [
    {
      name: "an object that is not known",
      given: router([`${S3}1`, UNKNOWN], [`${S3}2`, at("x.conf")]),
    },
    {
      name: "a variable that is not known",
      given: router([UNKNOWN, at("x.conf")], [`${S3}2`, at("x.conf")]),
    },
    {
      name: "variables that are not known",
      given: registering(definition("log", { environment: UNKNOWN })),
    },
  ],
};
