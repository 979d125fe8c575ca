import assert from "node:assert/strict";
import { UNKNOWN } from "../../../core";
import { writesFiles } from "../../../core/collector/files";

describe("The collector", () => {
  for (const [title, config, writes] of [
    ["writes by the exporter file", { exporters: { file: { path: "/data/out" } } }, true],
    ["writes by one of several exporters", { exporters: { debug: null, "file/2": null } }, true],
    ["writes by the extension file_storage", { extensions: { file_storage: null } }, true],
    ["may write where the exporters are known later", { exporters: UNKNOWN }, true],
    ["may write where the extensions are filled in", { extensions: "${env:EXTENSIONS}" }, true],
    ["may write where nothing is known", UNKNOWN, true],
    ["does not write by reading logs", { receivers: { filelog: null } }, false],
    ["does not write by others", { exporters: { debug: null, otlp: UNKNOWN } }, false],
    ["does not write without components", {}, false],
  ] as const) {
    it(title, () => {
      assert.equal(writesFiles(config), writes);
    });
  }
});
