import assert from "node:assert/strict";
import { RULES } from "../../core";
import type { Given } from "../../core";
import { botocore } from "./oracles";
import type { Request } from "./oracles";

interface Example {
  readonly name: string;
  readonly request: Request;
}

// Examples show what matters: what else AWS requires is added.
function requestsOf({ taskDefinition, service, parameter, logGroup }: Given): Request[] {
  const { retentionInDays: _, ...group } = logGroup ?? {};
  return [
    ...(taskDefinition
      ? [request("ecs", "RegisterTaskDefinition", { family: "web", ...taskDefinition })]
      : []),
    ...(service ? [request("ecs", "CreateService", { serviceName: "web", ...service })] : []),
    ...(parameter ? [request("ssm", "PutParameter", { Name: "/web", ...parameter })] : []),
    ...(logGroup ? [request("logs", "CreateLogGroup", { logGroupName: "/web", ...group })] : []),
  ];
}

function request(
  service: Request["service"],
  operation: string,
  params: Request["params"],
): Request {
  return { service, operation, params };
}

describe("The valid examples of the rules", function () {
  this.timeout(60_000);

  it("are what the service models of AWS accept", async () => {
    const examples = RULES.flatMap(({ id, cases }) =>
      cases.valid.flatMap(({ title, given }): Example[] =>
        requestsOf(given).map((own) => ({ name: `${id}: ${title}`, request: own })),
      ),
    );
    assert.ok(examples.length > 50);
    const answers = await botocore(examples.map(({ request: own }) => own));
    const found = examples.flatMap(({ name }, i) =>
      (answers[i] ?? []).map(({ code, path, message }) => `${name}: ${code} ${path}: ${message}`),
    );
    assert.deepEqual(found, []);
  });
});
