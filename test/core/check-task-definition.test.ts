import assert from "node:assert/strict";
import { checkTaskDefinition } from "../../core";

const container = { name: "app", image: "app:1", memory: 128 };
const codes = (json: unknown): string[] => checkTaskDefinition(json).map(({ code }) => code);

const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
const endless: unknown[] = [];
endless.push(endless);

const UNREADABLE: readonly [odd: unknown, message: string][] = [
  ...["", "web.json", "family: web", '{"family":"web",}'].map((text): [string, string] => [
    text,
    "The text is not JSON.",
  ]),
  ...[
    nested(20_000),
    endless,
    {
      family: "web",
      containerDefinitions: [
        {
          ...container,
          get cpu() {
            throw new Error();
          },
        },
      ],
    },
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error();
        },
      },
    ),
    new Proxy(
      {},
      {
        has: () => {
          throw new Error();
        },
      },
    ),
  ].map((odd): [unknown, string] => [odd, "This is not JSON: it cannot be read to its end."]),
];

describe("checkTaskDefinition", () => {
  it("finds nothing in a task that ECS accepts, however it is wrapped", () => {
    const task = { family: "web", containerDefinitions: [container] };
    for (const json of [
      task,
      { taskDefinition: task },
      [task],
      [container],
      JSON.stringify(task),
      `\uFEFF${JSON.stringify(task)}`,
      { ...task, containerDefinitions: JSON.stringify([container]) },
    ]) {
      assert.deepEqual(codes(json), []);
    }
  });

  it("asks no family of what may be given one on the command line", () => {
    assert.deepEqual(codes({ containerDefinitions: [container] }), []);
  });

  it("asks no value of a variable, which ECS then drops, but where a reference stands", () => {
    const having = (variable: object) => codes([{ ...container, environment: [variable] }]);
    assert.deepEqual(having({ name: "A" }), []);
    assert.deepEqual(having({ name: "A", valueFrom: "/a" }), ["field-type"]);
  });

  it("takes an empty execution role for none", () => {
    const secrets = [{ name: "A", valueFrom: "/a" }];
    const task = { containerDefinitions: [{ ...container, secrets }], executionRoleArn: "" };
    assert.deepEqual(codes(task), ["execution-role-missing"]);
  });

  it("takes an empty task role for none", () => {
    const mountPoints = [{ sourceVolume: "data", containerPath: "/data" }];
    const arn = "arn:aws:s3files:eu-west-1:123456789012:file-system/fs-0123456789abcdef0";
    const volumes = [{ name: "data", s3filesVolumeConfiguration: { fileSystemArn: arn } }];
    const task = { containerDefinitions: [{ ...container, mountPoints }], volumes };
    const role = "arn:aws:iam::123456789012:role/shop";
    assert.deepEqual(codes({ ...task, taskRoleArn: role }), []);
    assert.deepEqual(codes(task), ["files-without-task-role"]);
    assert.deepEqual(codes({ ...task, taskRoleArn: "" }), ["files-without-task-role"]);
  });

  it("tells where, by the names of the JSON", () => {
    const broken = { ...container, dependsOn: [{ containerName: "cahce", condition: "START" }] };
    const cache = { ...container, name: "cache" };
    assert.deepEqual(
      checkTaskDefinition({
        taskDefinition: { family: "web", containerDefinitions: [broken, cache] },
      }),
      [
        {
          code: "depends-on-unknown-container",
          kind: "invalid",
          severity: "high",
          path: "taskDefinition.containerDefinitions[0].dependsOn[0]",
          message:
            'The task has no container "cahce"; it has "app" and "cache". Did you mean "cache"?',
          fix: 'Rename the dependency, or add a container "cahce".',
        },
      ],
    );
  });

  it("takes what Pulumi and Terraform keep beside the fields of ECS, and text for containers", () => {
    const containerDefinitions = JSON.stringify([container]);
    assert.deepEqual(codes({ family: "web", arn: "arn", tagsAll: {}, containerDefinitions }), []);
  });

  it("says once that a task definition is in the spelling of another tool", () => {
    const inSpelling = (name: string) => [
      {
        code: "not-a-task-definition",
        kind: "invalid",
        severity: "high",
        path: "",
        message: `This is not a task definition: it has "${name}", where ECS takes "containerDefinitions".`,
        fix: "Write the fields in the spelling of the API.",
      },
    ];
    assert.deepEqual(
      checkTaskDefinition({ Family: "web", ContainerDefinitions: [{ Name: "app", Image: "a" }] }),
      inSpelling("ContainerDefinitions"),
    );
    assert.deepEqual(
      checkTaskDefinition({ family: "web", container_definitions: "[]" }),
      inSpelling("container_definitions"),
    );
  });

  it("says what is no task definition, and never throws", () => {
    const circular: Record<string, unknown> = { family: "web", containerDefinitions: [container] };
    circular["self"] = circular;
    assert.deepEqual(codes(circular), ["field-unknown"]);
    for (const odd of [undefined, null, 1, "x", [], {}, () => 1, Symbol("x"), 1n, new Date()]) {
      assert.deepEqual(codes(odd), ["not-a-task-definition"]);
    }
    for (const [odd, message] of UNREADABLE) {
      assert.deepEqual(
        checkTaskDefinition(odd).map((finding) => finding.message),
        [message],
      );
    }
    for (const odd of [null, 1, "x", {}, [null], [1], [[]], ["{{ x }}"]]) {
      assert.doesNotThrow(() => checkTaskDefinition({ containerDefinitions: odd, volumes: odd }));
    }
  });
});
