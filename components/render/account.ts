import type * as pulumi from "@pulumi/pulumi";
import { unknown } from "@pulumi/pulumi/output";
import { getCallerIdentityOutput } from "@pulumi/aws/getCallerIdentity";
import { getPartitionOutput } from "@pulumi/aws/getPartition";
import { getRegionOutput } from "@pulumi/aws/getRegion";

/** Where the component's resources live: the first parts of every ARN. */
export interface Account {
  readonly partition: pulumi.Output<string>;
  readonly region: pulumi.Output<string>;
  readonly accountId: pulumi.Output<string>;
}

/** The same with its values filled in. */
export interface KnownAccount {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
}

/** Asks the component's own provider, so that programs with several providers are right. */
export function accountOf(parent: pulumi.Resource): Account {
  const options = { parent };
  return {
    partition: known(getPartitionOutput({}, options).partition),
    region: known(getRegionOutput({}, options).region),
    accountId: known(getCallerIdentityOutput({}, options).accountId),
  };
}

// A provider that is not configured yet, because its region is an output of another resource,
// answers with nothing. That is unknown; without this it would become the text "undefined".
function known(field: pulumi.Output<string | undefined>): pulumi.Output<string> {
  return field.apply((value) => value ?? (unknown as string));
}
