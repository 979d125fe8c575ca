import assert from "node:assert/strict";
import { cloudObjects } from "../cloud";
import {
  CLUSTER,
  type Resource,
  ROLE,
  ROLE_POLICY,
  SERVICE,
  task,
  TASK_DEFINITION,
  TestProvider,
  TRUST,
} from "./support";

describe("local-aws eventual consistency of IAM", () => {
  let aws: TestProvider;
  const begin = async (uses: string): Promise<void> => {
    process.env["LOCAL_AWS_EVENTUAL"] = uses;
    aws = await TestProvider.start();
    await aws.create(CLUSTER, "c", { name: "main" });
    const role = await aws.create(ROLE, "r", { name: "exec", assumeRolePolicy: TRUST });
    const executionRoleArn = role.outputs["arn"];
    await aws.create(TASK_DEFINITION, "t", task({}, { executionRoleArn }));
  };
  afterEach(() => {
    delete process.env["LOCAL_AWS_EVENTUAL"];
    aws.stop();
  });

  const start = (more = {}): Promise<Resource> =>
    aws.create(SERVICE, "s", { cluster: "main", taskDefinition: "web:1", name: "web", ...more });

  it("lets ECS try until a new role is known", async () => {
    await begin("9");
    await start();
  });

  it("fails clearly when the tries run out, and not the next time", async () => {
    await begin("10");
    const problem =
      /waiting for ECS Service \(web\): tasks failed to start: ECS was unable to assume the role 'arn:.*:role\/exec'/;
    await assert.rejects(start(), problem);
    assert.deepEqual(cloudObjects(aws.cloud, SERVICE), []);
    await start();
  });

  it("counts for a new policy of a known role too, also at an update", async () => {
    await begin("10");
    await assert.rejects(start());
    const service = await start();
    await aws.create(ROLE_POLICY, "p", { name: "read", role: "exec", policy: "{}" });
    const news = { cluster: "main", taskDefinition: "web:1", name: "web", desiredCount: 2 };
    await assert.rejects(
      aws.update(service, news),
      /a policy of the role 'arn:.*' is not in effect/,
    );
    await aws.update(service, news);
  });

  it("is of no use to a service without tasks", async () => {
    await begin("99");
    await start({ desiredCount: 0 });
  });

  it("is not there unless asked for, and must be a number", async () => {
    await begin("");
    await start();
    aws.stop();
    await assert.rejects(begin("soon"), /LOCAL_AWS_EVENTUAL is "soon"; it must be a whole number/);
  });
});
