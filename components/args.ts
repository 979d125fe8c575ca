// The public argument interfaces. Written in the subset that Pulumi's schema inference accepts:
// no unions, tuples, Omit or Pick, no inline objects, no functions (docs/decisions.md).
export * from "./args/constants";
export * from "./args/container";
export * from "./args/linux";
export * from "./args/log-destinations";
export * from "./args/log-router";
export * from "./args/log-vendors";
export * from "./args/logging";
export * from "./args/otel-collector";
export * from "./args/roles";
export * from "./args/service";
export * from "./args/sidecars";
export * from "./args/task";
