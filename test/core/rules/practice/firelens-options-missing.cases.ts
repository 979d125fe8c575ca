import { UNKNOWN } from "../../../../core";
import { container, logging, task } from "../../support";
import type { AnyTask, Unknown } from "../../support";
import type { RuleCases } from "../cases";
import { definition } from "../json";

type Options = Readonly<Record<string, string>> | Unknown;
const FILE = "config-file-value";
const IN_IMAGE = "/fluent-bit/configs/parse-json.conf";
const ROUTED = definition("app", { logConfiguration: { logDriver: "awsfirelens" } });
const routedBy = (router: object) => ({
  taskDefinition: {
    requiresCompatibilities: ["FARGATE"],
    containerDefinitions: [ROUTED, definition("log", router)],
  },
});
const withFile = (value: unknown) =>
  routedBy({ firelensConfiguration: { type: "fluentbit", options: { [FILE]: value } } });
const withVariable = (name: unknown, value: unknown) =>
  routedBy({
    environment: [{ name, value }],
    firelensConfiguration: { type: "fluentbit", options: { "config-file-type": "file" } },
  });
const INIT = "aws_fluent_bit_init_file_1";

const FINDING = {
  path: "containerDefinitions[0].logConfiguration",
  message:
    'The log driver of "app" names no output, and the router has no configuration that could.',
  fix: 'Set options, such as Name "cloudwatch_logs".',
};

const routed = (options: Options, secrets: Options = {}, driver = "awsfirelens"): AnyTask =>
  task<Unknown>({
    containers: [
      container<Unknown>("app", { log: logging<Unknown>("app", driver, options, secrets) }),
    ],
  });

export const cases: RuleCases = {
  valid: [
    { name: "an output", task: routed({ Name: "stdout" }) },
    { name: "a secret option", task: routed({}, { api_key: "/key" }) },
    { name: "a configuration in the image", given: withFile("/extra.conf") },
    { name: "a configuration in S3", given: withVariable("aws_fluent_bit_init_s3_1", "arn:x") },
    { name: "another one that the init program adds", given: withVariable(INIT, "/extra.conf") },
  ],
  invalid: [
    {
      name: "no options",
      task: routed({}),
      findings: [
        {
          path: "container.logging",
          message:
            'The log driver of "app" names no output, and the router has no configuration that could.',
          fix: 'Set options, such as Name "cloudwatch_logs".',
        },
      ],
    },
    { name: "a file of the image without output", given: withFile(IN_IMAGE), findings: [FINDING] },
    {
      name: "parsers of the image",
      given: withVariable(INIT, "/fluent-bit/parsers/parsers.conf"),
      findings: [FINDING],
    },
    {
      name: "another variable",
      given: withVariable(`MY_${INIT}`, "/extra.conf"),
      findings: [FINDING],
    },
  ],
  notApplicable: [
    { name: "no logging", task: task() },
    { name: "another driver", task: routed({ a: "b" }, {}, "splunk") },
    { name: "EC2", task: { ...routed({}), launchTypes: ["EC2"] } },
  ],
  unknown: [
    { name: "options that are not known", task: routed(UNKNOWN) },
    { name: "secret options that are not known", task: routed({}, UNKNOWN) },
    { name: "a file that is not known", given: withFile(UNKNOWN) },
    {
      name: "a router that may be none",
      given: routedBy({ firelensConfiguration: UNKNOWN }),
    },
    {
      name: "options of the router that are not known",
      given: routedBy({ firelensConfiguration: { type: "fluentbit", options: UNKNOWN } }),
    },
    {
      name: "variables of the router that are not known",
      given: routedBy({ environment: UNKNOWN, firelensConfiguration: { type: "fluentbit" } }),
    },
    { name: "launch types that are not known", task: { ...routed({}), launchTypes: UNKNOWN } },
  ],
};
