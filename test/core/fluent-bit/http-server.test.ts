import assert from "node:assert/strict";
import { httpPort } from "../../../core/fluent-bit/http-server";
import { section } from "../../../core/fluent-bit/sections";
import type { Setting } from "../../../core/fluent-bit/sections";

type Row = readonly [title: string, settings: readonly Setting[], isOn: boolean, port?: number];

const ROWS: readonly Row[] = [
  ["is off by itself", [], false],
  ["has a port of its own", [], true, 2020],
  ["is turned on by the configuration", [["HTTP_Server", "On"]], false, 2020],
  ["is turned on in any case", [["http_server", "TRUE"]], false, 2020],
  ["is turned off by the configuration", [["HTTP_Server", "Off"]], true],
  ["has another port", [["HTTP_Port", "2021"]], true, 2021],
  ["has a port in vain where it is off", [["HTTP_Port", "2021"]], false],
  [
    "has the last of two ports",
    [
      ["HTTP_Port", "2021"],
      ["http_port", "2022"],
    ],
    true,
    2022,
  ],
  ["has a port that a variable tells", [["HTTP_Port", "${PORT}"]], true],
];

describe("The HTTP server of Fluent Bit", () => {
  for (const [title, settings, isOn, port] of ROWS) {
    it(title, () => {
      assert.equal(httpPort(section("SERVICE", settings), isOn), port);
    });
  }
});
