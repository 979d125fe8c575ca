import { accessByComponent } from "../collector/access";
import { optionsOf, outputAccess } from "../fluent-bit/access";
import type { OutputOptions } from "../fluent-bit/access";
import type { Step } from "../model";
import { accessStatements } from "../iam/access";
import { allow } from "../iam/statement";
import type { IamStatement } from "../iam/statement";
import { grantStatements } from "../iam/grants";
import { items, known } from "../known";
import type { Access, StackCollector, StackModel, StackTask } from "../model";
import { called, containersOf } from "../rules/containers";
import type { AnyContainer } from "../rules/containers";
import { FIRELENS_DRIVER } from "../rules/firelens";
import { agentOf } from "../rules/kinds";
import type { RoleNeed } from "./execution-needs";
import { ANY_ACCOUNT, permissionsIn } from "./permissions";

// What the code in the containers of a task does with the task role, as far as that is seen.

const ANYTHING = ["*"];

/** What the X-Ray daemon calls. Source: AWS X-Ray developer guide, "Permission to send data". */
const XRAY_DAEMON = allow(
  [
    "xray:PutTraceSegments",
    "xray:PutTelemetryRecords",
    "xray:GetSamplingRules",
    "xray:GetSamplingTargets",
    "xray:GetSamplingStatisticSummaries",
  ],
  ANYTHING,
);

/** The needs of a task and of the services that run it. */
export function taskNeeds(task: StackTask, { services }: StackModel): RoleNeed[] {
  const execs = services.filter(
    (service) => service.task === task && service.service.enableExecuteCommand === true,
  );
  return [
    ...task.collectors.flatMap((collector) => collecting(collector)),
    ...containersOf(task.task).flatMap((container) => [
      ...tracing(task, container),
      ...routing(task, container),
    ]),
    ...execs.slice(0, 1).map(({ entry }) => ({
      about: entry.id,
      path: "enableExecuteCommand",
      who: "ECS Exec",
      permissions: grantStatements({ kind: "execute-command" }, ANY_ACCOUNT).flatMap(permissionsIn),
    })),
  ];
}

function collecting({ entry, model }: StackCollector): RoleNeed[] {
  if (model.problems.length > 0) return [];
  const { config } = model;
  const leafAt = (steps: readonly Step[]): string | undefined => textAt(config, steps);
  return accessByComponent<string>({ config, leafAt, madeGroups: new Set() }).flatMap(
    ({ section, id, access }) => {
      const statements = access
        .filter(isOwn)
        .map(withGroupThere)
        .flatMap((each) => accessStatements(each, ANY_ACCOUNT));
      return statements.length === 0
        ? []
        : [needOf(entry.id, model.locate([section, id]), `The collector's "${id}"`, statements)];
    },
  );
}

// Whom another role trusts may assume it.
function isOwn(access: Access<string>): boolean {
  return access.kind !== "assume-role";
}

// A log group that is not seen may be made by others; where it is there, it is left as it is.
function withGroupThere(access: Access<string>): Access<string> {
  return access.kind === "write-log-group"
    ? { ...access, creates: false, setsRetention: false, tags: false }
    : access;
}

function textAt(config: unknown, steps: readonly Step[]): string | undefined {
  const found = steps.reduce<unknown>(
    (node, step) => (node as Readonly<Record<Step, unknown>> | null | undefined)?.[step],
    config,
  );
  return typeof found === "string" ? found : undefined;
}

function tracing({ task, entry }: StackTask, container: AnyContainer): RoleNeed[] {
  return agentOf(task, container)?.name === "X-Ray daemon"
    ? [needOf(entry.id, `${container.path}.image`, called(container), [XRAY_DAEMON])]
    : [];
}

function routing({ task, entry }: StackTask, container: AnyContainer): RoleNeed[] {
  const log = known(container.log);
  if (log?.driver !== FIRELENS_DRIVER) return [];
  // What is not known may be anything.
  const options = items(log.options).map(({ name, value }) => ({
    name: known(name),
    value: task.peek(value) ?? "*",
  }));
  const output = optionsOf(options, (text) => text);
  const statements = outputAccess(output)
    .filter((access) => isOwn(access) && !isOfCollection(access, output))
    .map(withGroupThere)
    .flatMap((access) => accessStatements(access, ANY_ACCOUNT));
  const who = `The output "${output.option("name", "@type") ?? ""}"`;
  return statements.length === 0 ? [] : [needOf(entry.id, log.path, who, statements)];
}

// A collection of OpenSearch Serverless has policies of its own.
function isOfCollection({ kind }: Access<string>, { option }: OutputOptions<string>): boolean {
  return kind === "index-documents" && option("aws_service_name") !== undefined;
}

function needOf(
  about: string,
  path: string,
  who: string,
  statements: readonly IamStatement[],
): RoleNeed {
  return { about, path, who, permissions: statements.flatMap(permissionsIn) };
}
