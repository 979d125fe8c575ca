import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition, resource, stacked } from "../stacked";

const writing = (name: string, image: unknown, group: unknown, more = {}) => ({
  name,
  image,
  logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": group } },
  ...more,
});
const task = (...containerDefinitions: unknown[]) => definition({ containerDefinitions });
const logs = (logGroupName: unknown, retentionInDays?: unknown, name = "logs") =>
  resource("logGroup", name, { logGroupName, retentionInDays });
const APP = writing("app", "app:1", "/ecs/app");
const OTHER = { essential: false };
const options = { application: 90, telemetry: 14, "log-router": 30, proxy: 60, sidecar: 5 };
const short = (about: string, group: string, who: string, days: number, least: number) => ({
  about,
  path: "retentionInDays",
  message: `The log group "${group}" keeps the logs of "${who}" for "${days}" days, fewer than the "${least}" that are asked for.`,
  fix: `Raise retentionInDays to ${least} or more.`,
});

export const cases: RuleCases = {
  valid: [
    { name: "as many days as are asked for", options, ...stacked(task(APP), logs("/ecs/app", 90)) },
    { name: "for ever", options, ...stacked(task(APP), logs("/ecs/app")) },
    { name: "for ever, as a number", options, ...stacked(task(APP), logs("/ecs/app", 0)) },
    {
      name: "less than a day for every kind, where nothing is asked for",
      ...stacked(
        task(
          APP,
          writing("xray", "amazon/aws-xray-daemon:3.3.13", "/ecs/app"),
          writing("log", "log:1", "/ecs/app", { firelensConfiguration: { type: "fluentbit" } }),
          writing("envoy", "envoyproxy/envoy:v1.31.0", "/ecs/app"),
          writing("cron", "cron:1", "/ecs/app", OTHER),
        ),
        logs("/ecs/app", 0.5),
      ),
    },
    {
      name: "a day for an application, where only sidecars are asked for",
      options: { sidecar: 5 },
      ...stacked(task(APP), logs("/ecs/app", 1)),
    },
  ],
  invalid: [
    {
      name: "a day for every kind",
      options,
      ...stacked(
        task(
          APP,
          writing("xray", "amazon/aws-xray-daemon:3.3.13", "/ecs/xray"),
          writing("log", "log:1", "/ecs/log", { firelensConfiguration: { type: "fluentbit" } }),
          writing("envoy", "envoyproxy/envoy:v1.31.0", "/ecs/envoy"),
          writing("cron", "cron:1", "/ecs/cron", OTHER),
        ),
        ...["app", "xray", "log", "envoy", "cron"].map((name) => logs(`/ecs/${name}`, 1, name)),
      ),
      findings: [
        short("app", "/ecs/app", "app", 1, 90),
        short("xray", "/ecs/xray", "xray", 1, 14),
        short("log", "/ecs/log", "log", 1, 30),
        short("envoy", "/ecs/envoy", "envoy", 1, 60),
        short("cron", "/ecs/cron", "cron", 1, 5),
      ],
    },
    {
      name: "a group of two, by what is asked for the longer",
      options,
      ...stacked(
        task(
          writing("cron", "cron:1", "/ecs/app", OTHER),
          writing("xray", "amazon/aws-xray-daemon:3.3.13", "/ecs/app"),
          APP,
        ),
        logs("/ecs/app", 3),
      ),
      findings: [short("logs", "/ecs/app", "app", 3, 90)],
    },
    {
      name: "an agent of configuration is a sidecar",
      options,
      ...stacked(
        task(APP, writing("agent", "amazon/aws-appconfig-agent:2", "/ecs/agent")),
        logs("/ecs/agent", 3),
      ),
      findings: [short("logs", "/ecs/agent", "agent", 3, 5)],
    },
  ],
  notApplicable: [
    { name: "a group that is made elsewhere", options, ...stacked(task(APP)) },
    { name: "a group of nobody", options, ...stacked(task(APP), logs("/ecs/other", 1)) },
    {
      name: "a container that ends before others begin",
      options,
      ...stacked(
        task(
          {
            name: "app",
            image: "app:1",
            dependsOn: [{ containerName: "init", condition: "SUCCESS" }],
          },
          writing("init", "init:1", "/ecs/init", OTHER),
        ),
        logs("/ecs/init", 1),
      ),
    },
  ],
  unknown: [
    { name: "days that are not known", options, ...stacked(task(APP), logs("/ecs/app", UNKNOWN)) },
    {
      name: "a group that is not known",
      options,
      ...stacked(task(writing("app", "app:1", UNKNOWN)), logs("/ecs/app", 1)),
    },
    {
      name: "a log group whose name is not known",
      options,
      ...stacked(task(APP), logs(UNKNOWN, 1)),
    },
    {
      name: "an image that is not known",
      options,
      ...stacked(task(APP, { name: "x", image: UNKNOWN }), logs("/ecs/app", 1)),
    },
    {
      name: "a container that may be a router",
      options,
      ...stacked(
        task(writing("app", "app:1", "/ecs/app", { firelensConfiguration: UNKNOWN })),
        logs("/ecs/app", 1),
      ),
    },
    {
      name: "a container that may be the proxy",
      options,
      ...stacked(
        definition({ containerDefinitions: [APP], proxyConfiguration: UNKNOWN }),
        logs("/ecs/app", 1),
      ),
    },
    {
      name: "a container that may be beside the application",
      options,
      ...stacked(
        task(APP, writing("x", "x:1", "/ecs/x", { essential: UNKNOWN })),
        logs("/ecs/app", 1),
      ),
    },
  ],
};
