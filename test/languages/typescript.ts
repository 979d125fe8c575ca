import * as pulumi from "@pulumi/pulumi";
import * as library from "../../components";
import type { EcsServiceArgs } from "../../components";
import type { Program } from "../support/program-server";
import { replaced } from "./program";
import type { Component } from "./program";

/** The program with the classes of the library, in this process. */
export function typescript(components: readonly Component[]): Program {
  return () => {
    const made: Record<string, Record<string, unknown>> = {};
    for (const { type, name, args } of components) {
      const given = replaced(args, (marked) =>
        "secret" in marked ? pulumi.secret(marked.secret) : made[marked.component]?.[marked.output],
      );
      const component = new library[type](name, given as EcsServiceArgs);
      made[name] = component as unknown as Record<string, unknown>;
    }
    return {};
  };
}
