// The task as rules, plans and renderers see it. `V` is the type of a leaf string: an Input in the
// components, a plain string in tests, a known or unknown string where somebody else's JSON is read.
// `U` is what may stand where the shape itself is not known: nothing in the components (`never`),
// UNKNOWN where JSON is read. Every element carries the `path` its author knows it by.

export type * from "./access";
export type * from "./around";
export type * from "./collector";
export type * from "./container";
export type * from "./deployment";
export type * from "./document";
export type * from "./logging";
export type * from "./parameter";
export type * from "./role";
export type * from "./service";
export type * from "./service-connect";
export type * from "./sidecar";
export type * from "./stack";
export type * from "./task";
export type * from "./values";
export type * from "./volume";
