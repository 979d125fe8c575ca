import type * as pulumi from "@pulumi/pulumi";

/** An IAM statement that allows something. */
export interface StatementArgs {
  /** Actions, such as `s3:GetObject`. `*` alone is refused. */
  actions: string[];
  /** ARNs of the resources. */
  resources: pulumi.Input<pulumi.Input<string>[]>;
  /** Conditions by operator and key, as in IAM JSON. */
  conditions?: Record<string, any>;
  /** Id of the statement: letters and digits. */
  sid?: string;
}

/**
 * A role of the task. Without `arn` the component makes the role and gives it exactly what the
 * containers need. With `arn` nothing is attached to that role: the outputs `requiredTaskPolicy`
 * and `requiredExecutionPolicy` say what it needs, the statements given here included.
 */
export interface RoleArgs {
  /** ARN of a role of yours. Default: a role is made. */
  arn?: pulumi.Input<string>;
  /** More statements for the role. */
  statements?: StatementArgs[];
  /** ARNs of managed policies to attach to the role that is made. */
  managedPolicyArns?: pulumi.Input<pulumi.Input<string>[]>;
  /** ARN of the permissions boundary of the role that is made. */
  permissionsBoundary?: pulumi.Input<string>;
  /** IAM path of the role that is made, beginning and ending with `/`. Default: `/`. */
  path?: string;
  /** ARNs of KMS keys the role may decrypt with, for secrets encrypted by keys of yours. */
  kmsKeyArns?: pulumi.Input<pulumi.Input<string>[]>;
}
