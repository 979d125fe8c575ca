import { UNKNOWN } from "../../../../core";
import type { ResourceRequest } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, resource, stacked } from "../stacked";

const ARN = "arn:aws:ssm:us-east-1:123456789012:parameter/shop/key";
const placed = (region: string | undefined, one: ResourceRequest): ResourceRequest => ({
  ...one,
  ...(region !== undefined && { region }),
});
const reading = (region: string | undefined, valueFrom: unknown, made = ["key"]) =>
  placed(region, {
    ...definition({}, { secrets: [{ name: "KEY", valueFrom }] }),
    references: { containerDefinitions: made },
  });
const parameter = (region: string | undefined, Name: unknown = "/shop/key") =>
  placed(region, resource("parameter", "key", { Name, Value: "k" }));
const found = (name: string) => [
  {
    about: "web",
    path: "containerDefinitions[0].secrets[0].valueFrom",
    message: `"app" reads the parameter "${name}" by its name in "eu-west-1"; the program makes it in "us-east-1".`,
    fix: "Write its ARN, or make it in the region of the task.",
  },
];

export const cases: RuleCases = {
  valid: [
    {
      name: "its ARN",
      ...stacked(reading("eu-west-1", ARN), parameter("us-east-1")),
    },
    {
      name: "its name in the same region",
      ...stacked(reading("eu-west-1", "/shop/key"), parameter("eu-west-1")),
    },
    {
      name: "a name that a parameter of the region may have, which the program does not make",
      ...stacked(reading("eu-west-1", "/shop/key", ["secret"]), parameter("us-east-1")),
    },
  ],
  invalid: [
    {
      name: "its name",
      ...stacked(reading("eu-west-1", "/shop/key"), parameter("us-east-1")),
      findings: found("/shop/key"),
    },
    {
      name: "a version of it",
      ...stacked(reading("eu-west-1", "/shop/key:3"), parameter("us-east-1")),
      findings: found("/shop/key:3"),
    },
  ],
  notApplicable: [
    { name: "no reference", ...stacked(definition(), parameter("us-east-1")) },
    {
      name: "a parameter that is made elsewhere",
      ...stacked(reading("eu-west-1", "/shop/other"), parameter("us-east-1")),
    },
    {
      name: "references that nothing was made from",
      ...stacked(
        placed("eu-west-1", definition({}, { secrets: [{ name: "K", valueFrom: "/shop/key" }] })),
        parameter("us-east-1"),
      ),
    },
  ],
  unknown: [
    {
      name: "the region of the task",
      ...stacked(reading(undefined, "/shop/key"), parameter("us-east-1")),
    },
    {
      name: "the region of the parameter",
      ...stacked(reading("eu-west-1", "/shop/key"), parameter(undefined)),
    },
    {
      name: "the name of the parameter",
      ...stacked(reading("eu-west-1", "/shop/key"), parameter("us-east-1", UNKNOWN)),
    },
    { name: "the reference", ...stacked(reading("eu-west-1", UNKNOWN), parameter("us-east-1")) },
    {
      name: "which of two of one name is meant",
      ...stacked(reading("eu-west-1", "/shop/key", ["key", "copy"]), parameter("us-east-1"), {
        ...parameter("eu-west-1"),
        name: "copy",
      }),
    },
  ],
};
