import * as pulumi from "@pulumi/pulumi";
import { unknown } from "@pulumi/pulumi/output";
import { getCallerIdentityOutput } from "@pulumi/aws/getCallerIdentity";
import { getPartitionOutput } from "@pulumi/aws/getPartition";
import { getRegionOutput } from "@pulumi/aws/getRegion";
import type { KnownAccount } from "../../core/iam/account";

/** Where the component's resources live, as one output: every text that needs it awaits one thing. */
export type Account = pulumi.Output<KnownAccount>;

const asked = new WeakMap<pulumi.Resource, Account>();

/**
 * Asks the component's own provider, so that programs with several providers are right; and once for
 * all components that share it, for three calls for each cost as much as a log group.
 */
export function accountOf(parent: pulumi.Resource): Account {
  // Without a provider of its own it has the program's. A unit test with mocks is no program.
  const asking = parent.getProvider("aws:index/getRegion:getRegion") ?? stackResource();
  if (asking === undefined) return ask(parent);
  const known = asked.get(asking) ?? ask(parent);
  asked.set(asking, known);
  return known;
}

function stackResource(): pulumi.Resource | undefined {
  return pulumi.runtime.getStackResource();
}

function ask(parent: pulumi.Resource): Account {
  const options = { parent };
  return pulumi
    .all([
      getPartitionOutput({}, options),
      getRegionOutput({}, options),
      getCallerIdentityOutput({}, options),
    ])
    .apply(([{ partition }, { region }, { accountId }]) => known({ partition, region, accountId }));
}

// A provider that is not configured yet, because its region is an output of another resource,
// answers with nothing. That is unknown; without this it would become the text "undefined".
function known(account: Partial<KnownAccount>): KnownAccount {
  const { partition, region, accountId } = account;
  return partition === undefined || region === undefined || accountId === undefined
    ? (unknown as KnownAccount)
    : { partition, region, accountId };
}
