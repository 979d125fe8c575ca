import { UNKNOWN } from "../../../../core";
import type { ResourceRequest } from "../../../../core";
import type { RuleCases } from "../cases";
import { resource, stacked } from "../stacked";

const service = (ids: unknown = ["sg-1"], references?: Record<string, string[]>) =>
  resource(
    "service",
    "shop",
    {
      taskDefinition: "web",
      networkConfiguration: { awsvpcConfiguration: { securityGroups: ids } },
    },
    references,
  );
const task = (...images: unknown[]) =>
  resource("taskDefinition", "web", {
    family: "web",
    containerDefinitions: images.map((image, i) => ({ name: `c${i}`, image })),
  });
const OTEL = "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0";
const ROUTER = "amazon/aws-for-fluent-bit:2.32.0";
const PROXY = "envoyproxy/envoy:v1.31.0";

const opening = (from: unknown, to = from, more = {}) => ({
  IpProtocol: "tcp",
  FromPort: from,
  ToPort: to,
  IpRanges: [{ CidrIp: "10.0.0.0/8" }],
  ...more,
});
const group = (...IpPermissions: unknown[]) =>
  resource("securityGroup", "group", { GroupId: "sg-1", IpPermissions });
const found = (port: number, i = 0, about = "group", source = "10.0.0.0/8") => ({
  about,
  path: `IpPermissions[${i}]`,
  message: `The port "${port}" of "c1" is open to "${source}".`,
  fix: "Remove it, or name the port of the application alone.",
});
const opened = (image: string, port: number) => ({
  name: `port ${port} of ${image}`,
  ...stacked(service(), task("app:1", image), group(opening(port))),
  findings: [found(port)],
});
const withRule = (rule: ResourceRequest) => stacked(service(), task("app:1", OTEL), group(), rule);

export const cases: RuleCases = {
  valid: [
    {
      name: "ports beside those of the agent, and the ports of other agents",
      ...stacked(
        service(),
        task("app:1", OTEL),
        group(opening(8080), opening(4319, 5000), opening(4000, 4316), opening(24224)),
      ),
    },
    {
      name: "a port open to another group",
      ...stacked(
        service(),
        task("app:1", OTEL),
        group(opening(4317, 4317, { IpRanges: [], UserIdGroupPairs: [{ GroupId: "sg-2" }] })),
      ),
    },
    {
      name: "ports of a protocol without any",
      ...stacked(service(), task("app:1", OTEL), group(opening(0, 65_535, { IpProtocol: "icmp" }))),
    },
  ],
  invalid: [
    ...[2000, 4317, 4318, 13133].map((port) => opened(OTEL, port)),
    opened(ROUTER, 24224),
    ...[8125, 8126].map((port) => opened("datadog/agent:7", port)),
    opened("public.ecr.aws/aws-appconfig/aws-appconfig-agent:2.x", 2772),
    {
      name: "a log router of an unknown image",
      ...stacked(
        service(),
        resource("taskDefinition", "web", {
          family: "web",
          containerDefinitions: [
            { name: "c0", image: "app:1" },
            { name: "c1", image: "router:1", firelensConfiguration: { type: "fluentbit" } },
          ],
        }),
        group(opening(24224)),
      ),
      findings: [found(24224)],
    },
    {
      name: "a port that the agent maps itself, beside one of the application",
      ...stacked(
        service(),
        resource("taskDefinition", "web", {
          family: "web",
          containerDefinitions: [
            { name: "c0", image: "app:1", portMappings: [{ containerPort: 80 }] },
            { name: "c1", image: OTEL, portMappings: [{ containerPort: 4317 }] },
          ],
        }),
        group(opening(4317)),
      ),
      findings: [found(4317)],
    },
    ...[9901, 15000].map((port) => opened(PROXY, port)),
    {
      name: "ranges that end and begin with the port",
      ...stacked(
        service(),
        task("app:1", ROUTER),
        group(opening(80), opening(24000, 24224), opening(24224, 25000)),
      ),
      findings: [found(24224, 1), found(24224, 2)],
    },
    {
      name: "all ports, to addresses of the other kind",
      ...stacked(
        service(),
        task("app:1", OTEL),
        group({ IpProtocol: "-1", Ipv6Ranges: [{ CidrIpv6: "::/0" }] }),
      ),
      findings: [found(4317, 0, "group", "::/0")],
    },
    {
      name: "a rule of its own",
      ...withRule(
        resource("securityGroupRule", "rule", { GroupId: "sg-1", IpPermissions: [opening(4317)] }),
      ),
      findings: [found(4317, 0, "rule")],
    },
    {
      name: "a group and a rule by what they are made from",
      ...stacked(
        service(UNKNOWN, { networkConfiguration: ["group"] }),
        task("app:1", OTEL),
        resource("securityGroup", "group", {}),
        resource(
          "securityGroupRule",
          "rule",
          { GroupId: UNKNOWN, IpPermissions: [opening(4317)] },
          { GroupId: ["group"] },
        ),
      ),
      findings: [found(4317, 0, "rule")],
    },
  ],
  notApplicable: [
    {
      name: "a port that the agent may have and the application says it has",
      ...stacked(
        service(),
        resource("taskDefinition", "web", {
          family: "web",
          containerDefinitions: [
            { name: "c0", image: "app:1", portMappings: [{ containerPort: 8888 }] },
            { name: "c1", image: OTEL },
            { name: "c2", image: "cache:1" },
          ],
        }),
        group(opening(8888)),
      ),
    },
    { name: "a gateway", ...stacked(service(), task(OTEL), group(opening(4317))) },
    { name: "no agent", ...stacked(service(), task("app:1", "b:1"), group(opening(4317))) },
    {
      name: "another group",
      ...stacked(service(["sg-2"]), task("app:1", OTEL), group(opening(4317))),
    },
    {
      name: "a rule of another group",
      ...withRule(
        resource("securityGroupRule", "rule", { GroupId: "sg-2", IpPermissions: [opening(4317)] }),
      ),
    },
  ],
  unknown: [
    {
      name: "ports that are not known",
      ...stacked(service(), task("app:1", OTEL), group(opening(UNKNOWN))),
    },
    {
      name: "a group that is not known",
      ...stacked(service([UNKNOWN]), task("app:1", OTEL), group(opening(4317))),
    },
    {
      name: "a task that is not known",
      ...stacked(
        resource("service", "shop", {
          taskDefinition: UNKNOWN,
          networkConfiguration: { awsvpcConfiguration: { securityGroups: ["sg-1"] } },
        }),
        task("app:1", OTEL),
        group(opening(4317)),
      ),
    },
  ],
};
