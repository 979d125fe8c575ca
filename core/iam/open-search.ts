import type { IndexDocuments } from "../model";
import type { KnownAccount } from "./account";
import { allow, arn } from "./statement";
import type { IamStatement } from "./statement";

/** The endpoint of a domain: `search-shop-….eu-west-1.es.amazonaws.com`, `….aos.eu-west-1.on.aws`. */
const DOMAIN =
  /^(search|vpc)-(?<name>.+)-[a-z0-9]{26}\.(aos\.)?(?<region>[a-z0-9-]+)\.(es\.amazonaws\.com(\.cn)?|on\.aws)$/;

/** The endpoint of a collection of OpenSearch Serverless: `abc….eu-west-1.aoss.amazonaws.com`. */
const COLLECTION = /^(?<id>[a-z0-9]+)\.(?<region>[a-z0-9-]+)\.aoss\./;

/**
 * The statements that let an output send documents by the bulk API. Sources: Amazon OpenSearch
 * Service, "Identity and access management"; OpenSearch Serverless, "Data access control".
 */
export function indexDocuments(
  { host = "", domain, collection, region, serverless = false }: IndexDocuments<string>,
  account: KnownAccount,
): IamStatement[] {
  const told = COLLECTION.exec(host)?.groups;
  if (serverless || collection !== undefined || told !== undefined) {
    const { id = "*", region: place } = told ?? {};
    const own = arn(account, "aoss", `collection/${id}`, region ?? place);
    return [allow(["aoss:APIAccessAll"], [collection ?? own])];
  }
  const { name = "*", region: place } = DOMAIN.exec(host)?.groups ?? {};
  const own = arn(account, "es", `domain/${name}`, region ?? place);
  return [allow(["es:ESHttpPost"], [`${domain ?? own}/*`])];
}

/** Whether a host tells which domain or collection it is. */
export function tellsDomain(host: string): boolean {
  return COLLECTION.test(host) || DOMAIN.test(host);
}
