import * as pulumi from "@pulumi/pulumi";
import { report } from "../core/issue";
import type { Issue } from "../core/issue";
import { spelt } from "./spelling";

/**
 * All mistakes of one component's arguments. Thrown before the component is registered, so that
 * nothing is half made. Engines show the message without a stack, in every language.
 */
export class ValidationError extends pulumi.RunError {
  /** The mistakes, in path order. */
  public readonly issues: readonly Issue[];

  constructor(subject: string, issues: readonly Issue[]) {
    super(report(subject, issues.map(spelt)));
    this.issues = issues;
  }
}
