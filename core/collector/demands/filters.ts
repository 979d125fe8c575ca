import { UNKNOWN } from "../../known";
import { built, form, isGiven, needs, oneOf, valueOf, when } from "./demand";
import type { Demand, Part } from "./demand";
import { isCondition } from "../ottl";
import { expressions } from "./regular-expression";

// The processor filter: conditions in the newer form, or what to include and exclude in the older.

/** Fields of which none may stand beside any of some others. */
function apart(fields: readonly string[], others: readonly string[]): Demand {
  return (part) => {
    const given = (names: readonly string[]): string | undefined =>
      names.find((name) => isSet(part, name));
    const [one, other] = [given(fields), given(others)];
    return one === undefined || other === undefined
      ? []
      : [
          {
            kind: "conflict",
            steps: [...part.steps, other],
            message: `"${other}" stands beside "${one}".`,
            fix: "Keep the one form or the other.",
          },
        ];
  };
}

function isSet(part: Part, field: string): boolean {
  const value = valueOf(part, field);
  return value !== UNKNOWN && isGiven(value) && !isEmpty(value);
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** Fields that hold conditions. */
const conditions = (...fields: readonly string[]): readonly Demand[] =>
  fields.map((field) =>
    form(
      field,
      (text) => (isCondition(text) ? undefined : "is no condition that the collector can read"),
      'Correct it; a condition compares: attributes["http.route"] == "/health".',
    ),
  );

const OLD = ["include", "exclude"];

export const FILTERS: Readonly<Record<string, readonly Demand[]>> = {
  "filterprocessor.Config": [
    apart(["trace_conditions"], ["traces"]),
    apart(["traces"], ["spans"]),
    apart(["metric_conditions"], ["metrics"]),
    apart(["log_conditions"], ["logs"]),
    apart(["profile_conditions"], ["profiles"]),
    ...conditions("trace_conditions", "metric_conditions", "log_conditions", "profile_conditions"),
  ],
  "filterprocessor.MetricFilters": [
    apart(["resource", "metric", "datapoint"], OLD),
    ...conditions("resource", "metric", "datapoint"),
  ],
  "filterprocessor.LogFilters": [
    apart(["resource", "log_record"], OLD),
    ...conditions("resource", "log_record"),
  ],
  "filterprocessor.TraceFilters": conditions("resource", "span", "spanevent"),
  "filterprocessor.ProfileFilters": conditions("resource", "profile"),
  "condition.ContextConditions": conditions("conditions"),
  "filterconfig.MetricMatchProperties": [
    built(
      oneOf("match_type", ["strict", "regexp", "expr"]),
      when("match_type", ["regexp"], expressions("metric_names")),
      (part) => (isSet(part, "metric_names") ? needs("match_type")(part) : []),
    ),
  ],
  "filterprocessor.LogMatchProperties": [
    built((part) =>
      ["bodies", "severity_texts"].some((field) => isSet(part, field))
        ? [needs("match_type"), oneOf("match_type", ["strict", "regexp"])].flatMap((demand) =>
            demand(part),
          )
        : [],
    ),
  ],
};
