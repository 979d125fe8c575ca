import { ProviderError } from "../errors";
import { digits } from "../identifiers";
import type { ProviderFunction } from "../resource-type";
import {
  defined,
  isObject,
  objects,
  parseJson,
  text,
  texts,
  type Props,
  type Value,
} from "../values";

/** Really builds the document: sources, then own statements, then overrides, merged by sid. */
export const getPolicyDocument: ProviderFunction = ({ args, account }) => {
  const sources = [text(args, "sourceJson"), ...texts(args, "sourcePolicyDocuments")];
  const overrides = [text(args, "overrideJson"), ...texts(args, "overridePolicyDocuments")];
  const own = objects(args, "statements").map((given) => statement(given));
  let statements = unique(sources.flatMap(parseDocument), "source");
  statements = mergeBySid(statements, unique(own, "own"));
  for (const override of overrides) statements = mergeBySid(statements, parseDocument(override));
  const document = defined({
    Version: text(args, "version") ?? "2012-10-17",
    Id: text(args, "policyId"),
    Statement: single(statements),
  });
  const json = JSON.stringify(document, undefined, 2);
  const id = digits(10, account, json);
  return { ...args, id, json, minifiedJson: JSON.stringify(document) };
};

function statement(given: Props): Props {
  return defined({
    Sid: text(given, "sid"),
    Effect: text(given, "effect") ?? "Allow",
    Principal: principals(objects(given, "principals")),
    NotPrincipal: principals(objects(given, "notPrincipals")),
    Action: values(given, "actions"),
    NotAction: values(given, "notActions"),
    Resource: values(given, "resources"),
    NotResource: values(given, "notResources"),
    Condition: conditions(objects(given, "conditions")),
  });
}

/** AWS writes a list of one as its element, and longer lists sorted. */
function values(given: Props, key: string): Value {
  const found = [...new Set(texts(given, key))].sort().reverse();
  return found.length === 0 ? undefined : single(found);
}

function single(items: Value[]): Value {
  return items.length === 1 ? items[0] : items;
}

function principals(given: Props[]): Value {
  if (given.length === 0) return undefined;
  const everyone = given.find((one) => one["type"] === "*");
  if (everyone) return "*";
  const byType = new Map<string, string[]>();
  for (const one of given) {
    const type = String(one["type"]);
    byType.set(type, [...(byType.get(type) ?? []), ...texts(one, "identifiers")]);
  }
  const entries = [...byType].map(([type, names]) => [type, single(names.sort().reverse())]);
  return Object.fromEntries(entries) as Props;
}

function conditions(given: Props[]): Value {
  if (given.length === 0) return undefined;
  const result: Record<string, Props> = {};
  for (const condition of given) {
    const variables = (result[String(condition["test"])] ??= {});
    variables[String(condition["variable"])] = single(texts(condition, "values"));
  }
  return result;
}

function parseDocument(json: string | undefined): Props[] {
  if (json === undefined) return [];
  const document = parseJson(json);
  if (!isObject(document)) throw new ProviderError("a policy document to merge is no JSON object");
  const statements = document["Statement"];
  return (Array.isArray(statements) ? statements : [statements]).filter(isObject);
}

/** A statement with a known sid takes the other's place; all others are appended. */
function mergeBySid(base: Props[], added: Props[]): Props[] {
  const merged = [...base];
  for (const one of added) {
    const index = merged.findIndex(
      (other) => other["Sid"] !== undefined && other["Sid"] === one["Sid"],
    );
    if (index >= 0) merged[index] = one;
    else merged.push(one);
  }
  return merged;
}

function unique(statements: Props[], where: string): Props[] {
  const sids = statements.map((one) => one["Sid"]).filter((sid) => sid !== undefined);
  const double = sids.find((sid, index) => sids.indexOf(sid) !== index);
  if (typeof double !== "string") return statements;
  throw new ProviderError(`duplicate Sid (${double}) in ${where} statements`);
}
