import assert from "node:assert/strict";
import * as fs from "node:fs";
import { cloudObjects, CloudView, readCloud, type CloudFile } from "../cloud";
import { CloudStore } from "../cloud-store";
import { LOG_GROUP, temporaryCloud } from "./support";

const PLACE = { account: "123456789012", region: "us-east-1" };

describe("local-aws cloud store", () => {
  let file: string;
  let store: CloudStore;
  beforeEach(() => {
    file = temporaryCloud();
    store = new CloudStore(file);
  });

  const view = (cloud: CloudFile): CloudView => new CloudView(cloud, PLACE);
  const put = (id: string): Promise<void> =>
    store.transaction((cloud) => {
      view(cloud).put(LOG_GROUP, id, { id, tags: { b: "2", a: "1" } });
    });
  const remove = (id: string): Promise<void> =>
    store.transaction((cloud) => {
      view(cloud).delete(LOG_GROUP, id);
    });
  const ids = (): string[] => cloudObjects(readCloud(file), LOG_GROUP).map(({ id }) => id);

  it("writes once what comes together", async () => {
    const found = await Promise.all(
      ["a", "b", "c"].map((id) =>
        store.transaction((cloud) => {
          view(cloud).put(LOG_GROUP, id, { id });
          return fs.existsSync(file);
        }),
      ),
    );
    assert.deepEqual(found, [false, false, false]);
    assert.deepEqual(ids(), ["a", "b", "c"]);
  });

  it("answers only when the file holds the change", async () => {
    await Promise.all(
      ["a", "b", "c"].map(async (id) => {
        await put(id);
        assert.ok(ids().includes(id));
      }),
    );
  });

  it("leaves no trace of an operation that fails beside others", async () => {
    const failing = store.transaction((cloud) => {
      view(cloud).put(LOG_GROUP, "half", { id: "half" });
      view(cloud).next("numbers");
      throw new Error("refused");
    });
    await Promise.all([put("a"), assert.rejects(failing, /refused/), put("b")]);
    assert.deepEqual(ids(), ["a", "b"]);
    assert.deepEqual(readCloud(file).counters, {});
  });

  it("takes what somebody else wrote meanwhile", async () => {
    await put("mine");
    await new CloudStore(file).transaction((cloud) => {
      view(cloud).delete(LOG_GROUP, "mine");
      view(cloud).put(LOG_GROUP, "theirs", { id: "theirs" });
    });
    await put("later");
    assert.deepEqual(ids(), ["later", "theirs"]);
  });

  it("writes the same text as if it wrote everything anew", async () => {
    await Promise.all(["c", "a", "b"].map(put));
    await remove("a");
    await put("b\nline");
    const text = fs.readFileSync(file, "utf8");
    assert.equal(text, `${JSON.stringify(JSON.parse(text), undefined, 2)}\n`);
    assert.deepEqual(ids(), ["b", "b\nline", "c"]);
    await Promise.all(["b", "b\nline", "c"].map(remove));
    assert.equal(fs.readFileSync(file, "utf8"), '{\n  "accounts": {},\n  "counters": {}\n}\n');
  });

  describe("of a large cloud", () => {
    const LARGE = "x".repeat(300_000);
    const text = (): string => fs.readFileSync(file, "utf8");
    const whole = (): string => `${JSON.stringify(readCloud(file), undefined, 2)}\n`;
    beforeEach(() =>
      store.transaction((cloud) => {
        view(cloud).put(LOG_GROUP, "large", { id: LARGE });
      }),
    );

    it("appends what changed", async () => {
      const written = text();
      assert.equal(written, whole());
      await put("a");
      const groups = ["accounts", PLACE.account, PLACE.region, LOG_GROUP];
      const record = { id: "a", tags: { b: "2", a: "1" } };
      const lines = [[[...groups, "a"], record]];
      assert.equal(text(), `${written}${JSON.stringify(lines)}\n`);
      await store.transaction((cloud) => {
        view(cloud).delete(LOG_GROUP, "a");
        assert.equal(view(cloud).next("numbers"), 1);
      });
      const counter = ["counters", PLACE.account, PLACE.region, "numbers"];
      assert.ok(
        text().endsWith(
          `\n${JSON.stringify([[[...groups, "a"]], [counter.slice(0, 2), { [PLACE.region]: { numbers: 1 } }]])}\n`,
        ),
      );
      assert.deepEqual(ids(), [LARGE]);
      assert.deepEqual(readCloud(file).counters[PLACE.account], { [PLACE.region]: { numbers: 1 } });
    });

    it("is one that others read and write", async () => {
      await put("a");
      await new CloudStore(file).transaction((cloud) => {
        view(cloud).delete(LOG_GROUP, "a");
        view(cloud).put(LOG_GROUP, "b", { id: "b" });
      });
      assert.equal(text(), whole());
      await put("c");
      assert.deepEqual(ids().sort(), ["b", "c", LARGE]);
      await store.transaction((cloud) => {
        cloud.accounts = {};
      });
      assert.deepEqual(ids(), []);
    });

    it("is written whole once as much has changed as there is", async () => {
      const written = text();
      await store.transaction((cloud) => {
        view(cloud).put(LOG_GROUP, "half", { id: LARGE.slice(0, 200_000) });
      });
      assert.ok(text().startsWith(written));
      await store.transaction((cloud) => {
        view(cloud).put(LOG_GROUP, "more", { id: LARGE.slice(0, 200_000) });
      });
      assert.equal(text(), whole());
      assert.equal(ids().length, 3);
    });

    it("does not hold a line that was not written to its end", async () => {
      await put("a");
      await put("b");
      fs.truncateSync(file, text().length - 5);
      assert.deepEqual(ids(), [LARGE, "a"]);
      await put("c");
      assert.deepEqual(ids().sort(), ["a", "c", LARGE]);
      assert.equal(text(), whole());
    });
  });

  it("refuses all that wait where the file cannot be written", async () => {
    fs.mkdirSync(file);
    const both = await Promise.allSettled([put("a"), put("b")]);
    assert.deepEqual(
      both.map(({ status }) => status),
      ["rejected", "rejected"],
    );
    fs.rmdirSync(file);
    await put("c");
    assert.deepEqual(ids(), ["c"]);
  });
});
