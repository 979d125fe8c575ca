import assert from "node:assert/strict";
import { itPlans, type DiffRow } from "./diff-rows";
import {
  CLUSTER,
  LOG_GROUP,
  PARAMETER,
  ROLE,
  SECURITY_GROUP,
  SERVICE,
  task,
  TASK_DEFINITION,
  TestProvider,
  TRUST,
} from "./support";

const parameter = { name: "/p", type: "String", insecureValue: "x" };
const ROWS: DiffRow[] = [
  {
    what: "reordered JSON keys are no change",
    token: TASK_DEFINITION,
    old: task(),
    news: {
      family: "web",
      containerDefinitions: '[ {"memory":128, "image":"nginx:1", "name":"app"} ]',
    },
    changes: [],
  },
  {
    what: "an image makes a new revision",
    token: TASK_DEFINITION,
    old: task(),
    news: task({ image: "nginx:2" }),
    changes: ["containerDefinitions"],
    replaces: ["containerDefinitions"],
  },
  {
    what: "a volume makes a new revision",
    token: TASK_DEFINITION,
    old: task({}, { volumes: [{ name: "a" }] }),
    news: task({}, { volumes: [{ name: "b" }] }),
    changes: ["volumes[0].name"],
    replaces: ["volumes"],
  },
  {
    what: "tags of a revision change in place",
    token: TASK_DEFINITION,
    old: task(),
    news: task({}, { tags: { a: "b" }, skipDestroy: true }),
    changes: ["skipDestroy", "tags", "tagsAll"],
  },
  {
    what: "a parameter's value changes in place",
    token: PARAMETER,
    old: parameter,
    news: { ...parameter, insecureValue: "y" },
    changes: ["insecureValue"],
  },
  {
    what: "a parameter becomes Advanced in place",
    token: PARAMETER,
    old: parameter,
    news: { ...parameter, tier: "Advanced" },
    changes: ["tier"],
  },
  {
    what: "and Standard by replacement, deleted first as its name was chosen",
    token: PARAMETER,
    old: { ...parameter, tier: "Advanced" },
    news: parameter,
    changes: ["tier"],
    replaces: ["tier"],
    deletesFirst: true,
  },
  {
    what: "an autonamed parameter is created first",
    token: PARAMETER,
    old: { type: "String", insecureValue: "x", tier: "Advanced" },
    news: { type: "String", insecureValue: "x" },
    changes: ["tier"],
    replaces: ["tier"],
  },
  {
    what: "another name replaces, created first",
    token: PARAMETER,
    old: parameter,
    news: { ...parameter, name: "/q" },
    changes: ["name"],
    replaces: ["name"],
  },
  {
    what: "retention changes in place",
    token: LOG_GROUP,
    old: { name: "l", retentionInDays: 7 },
    news: { name: "l", retentionInDays: 30 },
    changes: ["retentionInDays"],
  },
  {
    what: "a class given as what it is is no change",
    token: LOG_GROUP,
    old: { name: "l" },
    news: { name: "l", logGroupClass: "STANDARD" },
    changes: [],
  },
  {
    what: "another class replaces a log group",
    token: LOG_GROUP,
    old: { name: "l" },
    news: { name: "l", logGroupClass: "INFREQUENT_ACCESS" },
    changes: ["logGroupClass"],
    replaces: ["logGroupClass"],
    deletesFirst: true,
  },
  {
    what: "a path replaces a role",
    token: ROLE,
    old: { assumeRolePolicy: TRUST },
    news: { assumeRolePolicy: TRUST, path: "/p/" },
    changes: ["path"],
    replaces: ["path"],
  },
  {
    what: "a description replaces a security group",
    token: SECURITY_GROUP,
    old: {},
    news: { description: "other" },
    changes: ["description"],
    replaces: ["description"],
  },
  {
    what: "nothing is a change of nothing",
    token: CLUSTER,
    old: { tags: {} },
    news: {},
    changes: [],
  },
  {
    what: "tags show each by its key",
    token: CLUSTER,
    old: { tags: { a: "1", "b/c": "2", d: "3" } },
    news: { tags: { a: "1", "b/c": "4", e: "5" } },
    changes: ["tags.d", "tags.e", "tagsAll", 'tags["b/c"]'],
  },
];

describe("local-aws diff", () => {
  let aws: TestProvider;
  beforeEach(async () => {
    aws = await TestProvider.start();
    await aws.create(CLUSTER, "default", { name: "default" });
    await aws.create(TASK_DEFINITION, "one", task());
  });
  afterEach(() => {
    aws.stop();
  });

  itPlans(ROWS, () => aws);

  it("does not look at ignored properties", async () => {
    const service = await aws.create(SERVICE, "s", { desiredCount: 1 });
    assert.deepEqual((await aws.diff(service, { desiredCount: 3 }, ["desiredCount"])).changes, []);
  });
});
