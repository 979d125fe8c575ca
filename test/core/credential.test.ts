import assert from "node:assert/strict";
import { holdsCredential, looksLikeCredential, withoutCredentials } from "../../core/credential";

// Put together here, so that nobody who looks for leaked credentials finds these.
const join = (...parts: string[]) => parts.join("");
const ACCESS_KEY = join("AKIA", "IOSFODNN7EXAMPLE");
const JWT = join("eyJhbGciOiJIU", ".eyJzdWIiOiIxM", ".SflKxwRJ-_");

describe("a text holds a credential", () => {
  const credentials: [string, string][] = [
    ["a long-term AWS access key id", ACCESS_KEY],
    ["a temporary AWS access key id", join("ASIA", "IOSFODNN7EXAMPLE")],
    ["an access key id inside a line", `key=${ACCESS_KEY}; region=eu-west-1`],
    ["a GitHub token", join("ghp_", "a".repeat(36))],
    ["a GitHub app token", join("ghs_", "A1".repeat(18))],
    ["a GitLab token", join("glpat-", "a1_-".repeat(5))],
    ["a Slack token", join("xoxb-", "12345678-a")],
    ["a Stripe key", join("sk_live_", "a".repeat(16))],
    ["a JSON web token", `Authorization: Bearer ${JWT}`],
    ["a private key", join("-----BEGIN ", "PRIVATE KEY-----\nMIIE")],
    ["an RSA private key", join("-----BEGIN RSA ", "PRIVATE KEY-----\nMIIE")],
    ["a URL with a password", "postgres://user:hunter2@db:5432/orders"],
    ["an address with a password", "//user:hunter2@db:5432"],
    ["a URL with a password, in capitals", "HTTPS://USER:HUNTER2@PROXY"],
    ["a URL with a password and a user that is read", "amqp://${env:USER}:hunter2@queue"],
    ["a credential as what holds without a variable", `token: \${env:TOKEN:-${ACCESS_KEY}}`],
    ["a URL with a password where a variable is not set", "${DB:-postgres://user:hunter2@db}"],
    ["a reference beside a credential", `a: \${env:TOKEN}\nb: ${ACCESS_KEY}`],
  ];
  for (const [name, text] of credentials) {
    it(`where it has ${name}`, () => {
      assert.equal(holdsCredential(text), true);
    });
  }

  const harmless: [string, string][] = [
    ["nothing", ""],
    ["words", "level: info"],
    ["an access key id that is too short", ACCESS_KEY.slice(0, -1)],
    ["an access key id that is too long", `${ACCESS_KEY}A`],
    ["an access key id in small letters", ACCESS_KEY.toLowerCase()],
    ["a GitHub token that is too short", join("ghp_", "a".repeat(35))],
    ["a GitLab token that is too short", join("glpat-", "a".repeat(19))],
    ["a Slack token that is too short", join("xoxb-", "123456789")],
    ["a Stripe key that is too short", join("sk_live_", "a".repeat(15))],
    ["a Stripe test key", join("sk_test_", "a".repeat(16))],
    ["a JSON web token whose first part is too short", JWT.replace("U.", ".")],
    ["a JSON web token whose second part is too short", JWT.replace("M.", ".")],
    ["a JSON web token whose third part is too short", JWT.slice(0, -1)],
    ["two of the three parts of a JSON web token", JWT.slice(0, JWT.lastIndexOf("."))],
    ["a public key", "-----BEGIN PUBLIC KEY-----\nMIIE"],
    ["a certificate", "-----BEGIN CERTIFICATE-----\nMIIE"],
    ["a URL", "https://example.com:8443/path"],
    ["a URL with a user", "ssh://git@example.com"],
    ["a URL with a user and no password", "postgres://user:@db/orders"],
    ["a URL with an at sign in its path", "https://example.com:443/a:b@c"],
    ["a URL whose password is read from the environment", "postgres://user:${PASSWORD}@db"],
    ["a URL whose password is read in part", "postgres://user:a${PASSWORD}b@db"],
    ["a URL whose parts a collector reads", "postgres://${env:USER}:${env:PASSWORD}@db/orders"],
    ["an image", "registry.example.com:5000/team/app@sha256:abc"],
    ["an ARN", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf:password::"],
  ];
  for (const [name, text] of harmless) {
    it(`but not where it has ${name}`, () => {
      assert.equal(holdsCredential(text), false);
    });
  }
});

describe("a variable looks like a credential", () => {
  const names = [
    "PASSWORD",
    "DB_PASSWORD",
    "db_password",
    "ADMIN_PASSWD",
    "KEY_PASSPHRASE",
    "CLIENT_SECRET",
    "DJANGO_SECRET_KEY",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_ACCESS_KEY_ID",
    "GITHUB_TOKEN",
    "API_KEY",
    "DD_API_KEY",
    "DD_APIKEY",
    "SIGNING_PRIVATE_KEY",
    "NEW_RELIC_LICENSE_KEY",
    "DB_CREDENTIAL",
    "DB_CREDENTIALS",
  ];
  for (const name of names) {
    it(`where it is called ${name}`, () => {
      assert.equal(looksLikeCredential(name, "hunter2"), true);
    });
  }

  const otherNames = [
    "LEVEL",
    "TOKEN_URL",
    "PASSWORD_FILE",
    "SECRET_NAME",
    "SECRETS",
    "MYTOKEN",
    "MAX_TOKENS",
    "PUBLIC_KEY",
    "KEYSTORE",
    "PASSWORDLESS",
  ];
  for (const name of otherNames) {
    it(`but not where it is called ${name}`, () => {
      assert.equal(looksLikeCredential(name, "hunter2"), false);
    });
  }

  const values = ["hunter2", "12345", "no way", "a/b", "ftp://x", "true!", "$" + "{A} b"];
  for (const value of values) {
    it(`where its name says so and its value is ${JSON.stringify(value)}`, () => {
      assert.equal(looksLikeCredential("TOKEN", value), true);
    });
  }

  const harmless = [
    "",
    "  ",
    "true",
    "FALSE",
    "yes",
    "no",
    "on",
    "off",
    "none",
    "null",
    "0",
    "1234",
    "/run/secrets/token",
    "https://example.com/token",
    "http://localhost:8080",
    "arn:aws:secretsmanager:eu-west-1:123456789012:secret:token",
    "${TOKEN}",
    " ${env:TOKEN} ",
  ];
  for (const value of harmless) {
    it(`but not where its value is ${JSON.stringify(value)}`, () => {
      assert.equal(looksLikeCredential("TOKEN", value), false);
    });
  }

  it("where its value does, whatever it is called", () => {
    assert.equal(looksLikeCredential("LEVEL", ACCESS_KEY), true);
    assert.equal(looksLikeCredential("URL", "https://user:hunter2@example.com"), true);
    assert.equal(looksLikeCredential("URL", "https://example.com"), false);
  });
});

describe("a text without credentials", () => {
  it("is itself where it holds none", () => {
    const text = "postgres://user:${env:PASSWORD}@db";
    assert.equal(withoutCredentials(text), text);
  });

  it("lacks each of them, and a private key to its end", () => {
    assert.equal(
      withoutCredentials(`"${ACCESS_KEY}", "${ACCESS_KEY}" and "amqp://user:hunter2@queue/a"`),
      '"…", "…" and "…queue/a"',
    );
    assert.equal(
      withoutCredentials(`key: ${join("-----BEGIN ", "PRIVATE KEY-----\nMIIE")}`),
      "key: …",
    );
  });
});
