import assert from "node:assert/strict";
import { setImmediate as turn } from "node:timers/promises";
import { fenced } from "../support/fence";

const EVENT = "unhandledRejection";

describe("a program of the tests that fails", () => {
  it("is heard as long as it runs, and not by the one that runs next", async () => {
    let failLate = (): void => undefined;
    await fenced(async () => {
      void new Promise((_resolve, reject) => {
        failLate = () => {
          reject(new Error("too late"));
        };
      });
      await turn();
    });
    const heard: string[] = [];
    await fenced(async () => {
      process.removeAllListeners(EVENT);
      process.on(EVENT, (reason: Error) => heard.push(reason.message));
      failLate();
      void Promise.reject(new Error("in time"));
      await turn();
      await turn();
    });
    assert.deepEqual(heard, ["in time"]);
  });

  it("leaves no listeners", async () => {
    const before = process.listeners(EVENT);
    await fenced(async () => {
      process.on(EVENT, () => undefined);
      await turn();
    });
    assert.deepEqual(process.listeners(EVENT), before);
  });
});
