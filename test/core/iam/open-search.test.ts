import assert from "node:assert/strict";
import { indexDocuments, tellsDomain } from "../../../core/iam/open-search";
import type { IndexDocuments } from "../../../core";

const ACCOUNT = { partition: "aws-cn", region: "cn-north-1", accountId: "123456789012" };
const ID = "abcdefghijklmnopqrstuvwx12";

function statements(given: Omit<IndexDocuments<string>, "kind">): unknown {
  return indexDocuments({ kind: "index-documents", ...given }, ACCOUNT);
}

const posts = (resource: string): unknown => [
  { Effect: "Allow", Action: ["es:ESHttpPost"], Resource: [`${resource}/*`] },
];
const calls = (resource: string): unknown => [
  { Effect: "Allow", Action: ["aoss:APIAccessAll"], Resource: [resource] },
];
const domain = (name: string, region = "cn-north-1"): string =>
  `arn:aws-cn:es:${region}:123456789012:domain/${name}`;
const collection = (id: string, region = "cn-north-1"): string =>
  `arn:aws-cn:aoss:${region}:123456789012:collection/${id}`;

describe("What sends documents to OpenSearch", () => {
  for (const [host, name, region] of [
    [`search-shop-${ID}.eu-west-1.es.amazonaws.com`, "shop", "eu-west-1"],
    [`vpc-shop-logs-${ID}.eu-west-1.es.amazonaws.com`, "shop-logs", "eu-west-1"],
    [`search-shop-${ID}.cn-northwest-1.es.amazonaws.com.cn`, "shop", "cn-northwest-1"],
    [`search-shop-${ID}.aos.eu-west-1.on.aws`, "shop", "eu-west-1"],
  ] as const) {
    it(`may do so in the domain that the host tells: ${host}`, () => {
      assert.deepEqual(statements({ host }), posts(domain(name, region)));
      assert.equal(tellsDomain(host), true);
    });
  }

  it("may do so in a collection that the host tells", () => {
    const host = "0a1b2c.eu-west-1.aoss.amazonaws.com";
    assert.deepEqual(statements({ host }), calls(collection("0a1b2c", "eu-west-1")));
    assert.equal(tellsDomain(host), true);
  });

  it("may do so in the region that is given", () => {
    const region = "eu-north-1";
    assert.deepEqual(
      statements({ host: `search-shop-${ID}.eu-west-1.es.amazonaws.com`, region }),
      posts(domain("shop", region)),
    );
    assert.deepEqual(
      statements({ host: "0a1b.eu-west-1.aoss.amazonaws.com", region }),
      calls(collection("0a1b", region)),
    );
  });

  it("may do so in the domain or collection that is given, whatever the host", () => {
    const host = "logs.example.com";
    const domainArn = "arn:aws:es:eu-west-1:210987654321:domain/other";
    const collectionArn = "arn:aws:aoss:eu-west-1:210987654321:collection/0a1b";
    assert.deepEqual(statements({ host, domain: domainArn }), posts(domainArn));
    assert.deepEqual(statements({ host, collection: collectionArn }), calls(collectionArn));
    assert.deepEqual(
      statements({ host: `search-shop-${ID}.eu-west-1.es.amazonaws.com`, domain: domainArn }),
      posts(domainArn),
    );
    assert.deepEqual(
      statements({ host: "0a1b.eu-west-1.aoss.amazonaws.com", collection: collectionArn }),
      calls(collectionArn),
    );
  });

  for (const host of [
    "logs.example.com",
    `search-shop-${ID.slice(1)}.eu-west-1.es.amazonaws.com`,
    `shop-${ID}.eu-west-1.es.amazonaws.com`,
    `x.search-shop-${ID}.eu-west-1.es.amazonaws.com`,
    `search-shop-${ID}.eu-west-1.es.amazonaws.com.example.com`,
    `search-shop-${ID}.eu-west-1.es.amazonaws.org`,
    `search-shop-${ID.toUpperCase()}.eu-west-1.es.amazonaws.com`,
    "a-b.eu-west-1.aoss.amazonaws.com",
    "eu-west-1.aoss.amazonaws.com",
  ]) {
    it(`may do so in any domain where the host tells none: ${host}`, () => {
      assert.deepEqual(statements({ host }), posts(domain("*")));
      assert.equal(tellsDomain(host), false);
    });
  }

  it("may do so in any domain of a region where there is no host", () => {
    assert.deepEqual(statements({}), posts(domain("*")));
    assert.deepEqual(statements({ region: "eu-north-1" }), posts(domain("*", "eu-north-1")));
  });
});
