import { AWS_DOCS } from "../../data/aws-docs";
import { isGiven, isObject } from "../../json";
import { UNKNOWN } from "../../known";
import type { Join, StackEntry } from "../../model";
import { entriesOf, madeFrom, says, textNames } from "../../stack/join";
import type { GoesBy } from "../../stack/join";
import { textsIn } from "../options";
import type { Rule } from "../rule";

export const alarmMissing: Rule = {
  id: "alarm-missing",
  title: "Every service has the alarms that its organisation asks for",
  kind: "practice",
  on: "stack",
  severity: "medium",
  preset: "optional",
  why: "A sidecar that restarts all day leaves the service running, with gaps in its logs and traces. Without an alarm, nobody looks before they need them.",
  fix: "Make an alarm on the metric of the service.",
  url: AWS_DOCS.putMetricAlarm,
  frameworks: [],
  options: {
    requiredAlarms: {
      description:
        "Names of metrics that each service must have an alarm on, such as RestartCount. Empty asks for nothing.",
      default: [],
    },
  },
  cases: {
    valid: [
      {
        title: "the alarm that is asked for",
        options: { requiredAlarms: ["RestartCount"] },
        given: {
          stack: {
            resources: [
              { kind: "service", name: "shop", request: { serviceName: "shop" } },
              {
                kind: "alarm",
                name: "restarts",
                request: { MetricName: "RestartCount", Dimensions: { ServiceName: "shop" } },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "an alarm on another metric",
        options: { requiredAlarms: ["RestartCount"] },
        given: {
          stack: {
            resources: [
              { kind: "service", name: "shop", request: { serviceName: "shop" } },
              {
                kind: "alarm",
                name: "cpu",
                request: { MetricName: "CPUUtilization", Dimensions: { ServiceName: "shop" } },
              },
            ],
          },
        },
        findings: [
          {
            about: "shop",
            path: "serviceName",
            message: 'The service "shop" has no alarm on "RestartCount".',
            fix: "Make one, with the service among its dimensions.",
          },
        ],
      },
    ],
  },
  check: ({ entries }, options) =>
    entriesOf(entries, "service").flatMap((service) =>
      textsIn(options, "requiredAlarms")
        .filter((metric) => !mayHaveAlarm(entries, service, metric))
        .map((metric) => ({
          about: service.id,
          path: "serviceName",
          message: `The service "${service.name}" has no alarm on "${metric}".`,
          fix: "Make one, with the service among its dimensions.",
        })),
    ),
};

function mayHaveAlarm(
  entries: readonly StackEntry[],
  service: StackEntry,
  metric: string,
): boolean {
  return entriesOf(entries, "alarm").some((alarm) => {
    const { MetricName: name } = alarm.request;
    const watched = watchedBy(entries, alarm);
    if (typeof name === "string" && name !== metric) return false;
    return watched === service || watched === UNKNOWN;
  });
}

const isService: GoesBy = (service, text) => says(service, "serviceName", text);

/** The service that an alarm is on. */
function watchedBy(entries: readonly StackEntry[], alarm: StackEntry): Join<StackEntry> {
  const made = madeFrom(entries, alarm, "Dimensions", "service");
  if (made.length === 1) return made[0];
  const { MetricName: metric, Dimensions: dimensions } = alarm.request;
  if (isObject(dimensions)) {
    return textNames(entriesOf(entries, "service"), dimensions["ServiceName"], isService);
  }
  // What an expression computes with is not seen here.
  return dimensions === UNKNOWN || !isGiven(metric) ? UNKNOWN : undefined;
}
