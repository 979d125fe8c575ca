// What AWS and its provider decide: names, ARNs, versions and the answers of look-ups.

/** Where a provider points to. */
export interface Account {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
}

export const ACCOUNT: Account = {
  partition: "aws",
  region: "eu-west-1",
  accountId: "123456789012",
};

/** What a look-up answers. A provider that is not configured yet answers with nothing. */
export function answer(token: string, account: Account | undefined): Record<string, unknown> {
  if (account === undefined) return {};
  const { partition, region, accountId } = account;
  switch (token) {
    case "aws:index/getRegion:getRegion":
      return { id: region, region, name: region, description: region };
    case "aws:index/getPartition:getPartition":
      return { id: partition, partition, dnsSuffix: "amazonaws.com" };
    case "aws:index/getCallerIdentity:getCallerIdentity":
      return {
        id: accountId,
        accountId,
        arn: `arn:${partition}:iam::${accountId}:root`,
        userId: "U",
      };
    default:
      throw new Error(`no answer to ${token}`);
  }
}

/** What a resource has beside its inputs. A preview knows only what the provider itself chooses. */
export function outputsOf(
  type: string,
  resource: string,
  inputs: Readonly<Record<string, unknown>>,
  account: Account | undefined,
  preview: boolean,
): Record<string, unknown> {
  if (!type.startsWith("aws:")) return {};
  const name =
    inputs["name"] ?? (inputs["namePrefix"] === undefined ? `${resource}-1234567` : undefined);
  const chosen = { ...(name !== undefined && { name }) };
  return preview ? chosen : { ...chosen, ...decided(type, resource, inputs, account ?? ACCOUNT) };
}

function decided(
  type: string,
  resource: string,
  inputs: Readonly<Record<string, unknown>>,
  { partition, region, accountId }: Account,
): Record<string, unknown> {
  const text = (field: string): string | undefined => inputs[field] as string | undefined;
  const name = text("name") ?? `${text("namePrefix") ?? `${resource}-`}1234567`;
  const arn = (service: string, rest: string): string =>
    `arn:${partition}:${service}:${region}:${accountId}:${rest}`;
  switch (type) {
    case "aws:ecs/taskDefinition:TaskDefinition":
      return { arn: arn("ecs", `task-definition/${text("family") ?? ""}:1`), revision: 1 };
    case "aws:ecs/service:Service":
      return { name, arn: arn("ecs", `service/shop/${name}`) };
    case "aws:iam/role:Role":
      return { name, arn: `arn:${partition}:iam::${accountId}:role/${name}` };
    case "aws:ssm/parameter:Parameter":
      return { name, arn: arn("ssm", `parameter/${name}`), version: 7 };
    case "aws:cloudwatch/logGroup:LogGroup":
      return { name, arn: arn("logs", `log-group:${name}`) };
    default:
      return { name };
  }
}
