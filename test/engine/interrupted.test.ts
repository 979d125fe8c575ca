import assert from "node:assert/strict";
import * as path from "node:path";
import { cloudObjects } from "../../local-aws/cloud";
import type { Fault } from "../../local-aws/faults";
import { BareEngine } from "../support/bare-engine";
import type { Interruption } from "../support/bare-engine";
import type { PendingOperation } from "../support/state";
import { pictureOf } from "./faults/picture";
import { AFTER, BEFORE } from "./faults/programs";

const MAIN = path.join(__dirname, "faults/hosted.ts");
const PARAMETER = "aws:ssm/parameter:Parameter";
const COMPONENT = "urn:pulumi:dev::shop::ecs-sidecars:index:EcsService::web";
const urnOf = (type: string, name: string): string =>
  `urn:pulumi:dev::shop::ecs-sidecars:index:EcsService$${type}::${name}`;

const typeOf = (urn: string): string => urn.replace(/^.*\$/, "").replace(/::.*$/, "");

const updated = (type: string, name: string) =>
  ({ operation: "update", type, urn: urnOf(type, name) }) as const;
const created = (type: string, name: string) => ({
  ...updated(type, name),
  operation: "create" as const,
});
const SERVICE = updated("aws:ecs/service:Service", "web-service");
const NEW_TEXT = created(PARAMETER, "web-parameter-comes-TOKEN");

describe("an update that is interrupted", function () {
  this.timeout(300_000);

  let engine: BareEngine;
  let reset: () => void;
  let result: ReturnType<typeof pictureOf>;

  before(async () => {
    engine = await BareEngine.start();
    assert.ok((await engine.up(BEFORE)).ok);
    reset = engine.remember();
    assert.ok((await engine.up(AFTER)).ok);
    result = pictureOf(engine);
  });
  beforeEach(() => {
    reset();
  });
  after(() => {
    engine.stop();
  });

  const interrupt = async (
    signal: Interruption["signal"],
    when: Interruption["when"],
    { operation, type, urn }: Fault & { urn: string },
  ): Promise<string> => {
    // Nothing happens in AWS once nobody waits for it.
    engine.faults(when === "before" ? [{ operation, type, urn, drop: when }] : []);
    const { ok, text } = await engine.upHosted(MAIN, { signal, when, during: urn });
    assert.equal(ok, false);
    engine.faults([]);
    return text;
  };
  const upAgain = async (): Promise<string> => {
    const { ok, text } = await engine.up(AFTER);
    assert.ok(ok, text);
    return text;
  };
  const pending = (): readonly PendingOperation[] => engine.state().pending_operations ?? [];

  for (const [title, operation] of Object.entries({
    "the service": SERVICE,
    "a new secret": NEW_TEXT,
  })) {
    it(`by Ctrl-C while ${title} is made waits for its answer and goes on the next time`, async () => {
      const said = await interrupt("SIGINT", "after", operation);
      assert.match(said, /\^C received; cancelling\./);
      assert.deepEqual(pending(), []);
      await upAgain();
      assert.deepEqual(pictureOf(engine), result);
    });
  }

  for (const when of ["before", "after"] as const) {
    it(`by a kill ${when} the service was updated goes on after pulumi cancel`, async () => {
      await interrupt("SIGKILL", when, SERVICE);
      assert.deepEqual(
        pending().map(({ type, resource }) => [type, resource.urn]),
        [["updating", SERVICE.urn]],
      );
      const locked = await engine.up(AFTER);
      assert.equal(locked.ok, false);
      assert.match(locked.text, /currently locked by 1 lock\(s\).*`pulumi cancel`/);
      await engine.succeeds("cancel", "--yes");
      assert.match(await upAgain(), /with 1 pending operations from previous deployment/);
      assert.deepEqual(pictureOf(engine), result);
    });
  }

  it("by a kill after a parameter was made needs its import, and then goes on", async () => {
    await interrupt("SIGKILL", "after", NEW_TEXT);
    await engine.succeeds("cancel", "--yes");
    // The kill may have caught others on their way too.
    const imports = pending()
      .filter(({ type }) => type === "creating")
      .map(({ resource }) => [resource.urn, String(resource.inputs["name"])] as const)
      .filter(([urn, id]) => cloudObjects(engine.cloud(), typeOf(urn)).some((o) => o.id === id));
    assert.ok(imports.some(([urn]) => urn === NEW_TEXT.urn));
    const again = engine.remember();
    const blind = await engine.up(AFTER);
    assert.equal(blind.ok, false);
    assert.match(blind.text, /AlreadyExists/);

    again();
    for (const [urn, id] of imports) {
      const name = urn.replace(/^.*::/, "");
      const flags = ["--parent", `web=${COMPONENT}`, "--generate-code=false", "--protect=false"];
      await engine.succeeds("import", typeOf(urn), name, id, ...flags, "--yes", "--skip-preview");
    }
    await engine.succeeds("refresh", "--yes", "--skip-preview", "--clear-pending-creates");
    assert.deepEqual(pending(), []);
    await upAgain();
    assert.deepEqual(pictureOf(engine), result);
  });
});
