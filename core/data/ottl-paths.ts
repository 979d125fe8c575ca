/** The first words of paths in OTTL, in all contexts. Source: pkg/ottl v0.156.0, contexts. */
export const PATH_ROOTS: ReadonlySet<string> = new Set(
  `aggregation_temporality attribute_indices attributes body bucket_counts cache count data_points
  datapoint description double_value dropped_attributes_count dropped_events_count
  dropped_links_count duration duration_unix_nano end_time end_time_unix_nano event_index event_name
  events exemplar exemplars explicit_bounds filtered_attributes flags instrumentation_scope int_value
  is_monotonic kind link_index links log metadata metric name negative observed_time
  observed_time_unix_nano original_payload original_payload_format otelcol parent_span_id period
  period_type positive profile profile_id profilesample quantile_values resource sample sample_type
  scale schema_url scope severity_number severity_text span span_id spanevent start_time
  start_time_unix_nano status sum time time_unix_nano timestamps timestamps_unix_nano trace_id
  trace_state type unit value_double value_int values version zero_count`.split(/\s+/),
);
