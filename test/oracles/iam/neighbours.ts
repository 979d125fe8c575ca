import { ACCOUNT, REGION } from "./calls";
import type { RoleCall } from "./calls";

const OTHER_REGION = "eu-west-1";
const OTHER_ACCOUNT = "210987654321";

/** The same call where another action, name, region, account or purpose stands. */
export function neighboursOf(call: RoleCall): RoleCall[] {
  const { action, resource, context, ofAnyAccount, beside } = call;
  const isRegional = resource.includes(`:${REGION}:`);
  return [
    { ...call, action: `${action}Other` },
    ...(resource === "*" ? [] : [{ ...call, resource: beside ?? otherName(resource) }]),
    ...(isRegional ? [elsewhere(call)] : []),
    ...(isRegional && !ofAnyAccount
      ? [{ ...call, resource: resource.replace(ACCOUNT, OTHER_ACCOUNT) }]
      : []),
    // A bucket's name is all there is of its place.
    ...(resource.includes(":::") ? [{ ...call, resource: resource.replace(":::", ":::x") }] : []),
    ...Object.entries(context).map(([key, value]) => ({
      ...call,
      context: { ...context, [key]: `other/${value}` },
    })),
  ];
}

function elsewhere(call: RoleCall): RoleCall {
  return {
    ...call,
    region: OTHER_REGION,
    resource: call.resource.replace(`:${REGION}:`, `:${OTHER_REGION}:`),
  };
}

/** A name that begins as the other does; of a log group, whatever stream is meant. */
function otherName(resource: string): string {
  const [, group, stream] = /^(.*:log-group:[^:]+)(.*)$/.exec(resource) ?? [];
  return group === undefined ? `${resource}-other` : `${group}-other${stream ?? ""}`;
}
