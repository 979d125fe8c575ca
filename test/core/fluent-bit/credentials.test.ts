import assert from "node:assert/strict";
import { holdsCredential, isCredential } from "../../../core/fluent-bit/credentials";

describe("A credential among the options of an output", () => {
  for (const [name, value] of [
    ["apikey", "0a1b2c3d4e5f"],
    ["Shared_Key", "0a1b2c3d4e5f"],
    ["licenseKey", "0a1b2c3d4e5f"],
    ["license_key", "0a1b2c3d4e5f"],
    ["splunk_token", "0a1b2c3d4e5f"],
    ["splunk-token", "0a1b2c3d4e5f"],
    ["kafka.password", "hunter2"],
    ["HTTP_Passwd", "hunter2"],
    ["host", "postgres://shop:hunter2@db"],
    ["Header", "Authorization Bearer 0a1b"],
    ["header", "authorization: Bearer 0a1b"],
    ["headers", "Authorization 0a1b"],
    ["header", "X-Api-Key 0a1b"],
    ["header", "api-key 0a1b"],
    ["header", "X-ApiKey: 0a1b"],
    ["header", "X-Auth-Token 0a1b"],
    ["header", "X-License-Key 0a1b"],
    ["header", "licensekey 0a1b"],
  ] as const) {
    it(`${name} "${value}"`, () => {
      assert.equal(isCredential(name, value), true);
    });
  }
});

describe("No credential among the options of an output", () => {
  for (const [name, value] of [
    ["Name", "datadog"],
    ["region", "eu-west-1"],
    ["shared_keys", "no"],
    ["my_shared_key", "no"],
    ["log_key", "log"],
    ["host", "logs.example.com"],
    ["header", "X-Team shop"],
    ["header", "Content-Type application/json"],
    ["header", "Authorization ${TOKEN}"],
    ["header", "Authorization Bearer ${TOKEN}"],
    ["header", "X-Api-Key: ${KEY}"],
    ["header", "Authorization"],
    ["header", "X-Team Authorization 0a1b"],
    ["header_tag", "Authorization 0a1b"],
    ["my_header", "Authorization 0a1b"],
    ["uri", "Authorization 0a1b"],
  ] as const) {
    it(`${name} "${value}"`, () => {
      assert.equal(isCredential(name, value), false);
    });
  }
});

describe("A configuration", () => {
  it("holds a credential in any setting of any section", () => {
    const text = "[SERVICE]\n  Flush 1\n[OUTPUT]\n  Name splunk\n  Splunk_Token 0a1b2c3d4e5f\n";
    assert.equal(holdsCredential(text), true);
  });

  it("holds none where variables stand for them", () => {
    const text =
      "[OUTPUT]\n  Name splunk\n  Splunk_Token ${TOKEN}\n  Header Authorization Bearer ${TOKEN}\n";
    assert.equal(holdsCredential(text), false);
  });

  it("holds none in a comment", () => {
    assert.equal(holdsCredential("# Splunk_Token 0a1b2c3d4e5f"), false);
    assert.equal(holdsCredential(""), false);
  });
});
