// Writes docs/rules: an index, another by framework, and a page per rule, from the rules themselves.
// `--check` compares instead.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { format, resolveConfig } from "prettier";
import { frameworks as byFramework } from "./frameworks.mjs";
import { options, remedy, settings } from "./pack.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDER = path.join(ROOT, "docs", "rules");
const require = createRequire(import.meta.url);
require("../../test/support/typescript.cjs");
const { RULES, presetOf } = require("../../core/index.ts");

const KINDS = {
  invalid: "AWS refuses it, or the task cannot run: an error at preview.",
  practice: "It runs, and you will regret it: a warning that `acknowledge` silences.",
};

const SUBJECTS = {
  task: "task definition",
  service: "service",
  parameter: "SSM parameter",
  logGroup: "log group",
  role: "IAM role",
  cluster: "ECS cluster",
  repository: "ECR repository",
  samplingRule: "X-Ray sampling rule",
  collector: "collector configuration",
  stack: "whole program",
};

/** What a case shows, as its reader would call it. */
const REQUESTS = {
  arguments: "Arguments of `EcsTaskDefinition`",
  taskDefinition: "Task definition",
  service: "Service",
  parameter: "Parameter",
  logGroup: "Log group",
  role: "Role",
  cluster: "Cluster",
  repository: "Repository",
  samplingRule: "Sampling rule",
  collector: "Collector",
  stack: "Program",
};

const section = (title, ...paragraphs) => [`## ${title}`, ...paragraphs];

const block = (language, text) => ["```" + language, text, "```"].join("\n");

/** A collector's configuration as its author would write it, and what surrounds it. */
const collector = ({ config, ...around }) => [
  block("yaml", typeof config === "string" ? config : stringify(config, { nullStr: "" }).trimEnd()),
  ...(Object.keys(around).length > 0 ? [block("json", JSON.stringify(around))] : []),
];

/** Resources as a table: what each is, and the request that makes it. */
const program = ({ resources }) => [
  resources
    .map(({ kind, name, request, references = {} }) =>
      [
        `- ${kind} \`${name}\`: \`${abridged(request)}\``,
        ...Object.entries(references).map(
          ([field, names]) => `  - \`${field}\` comes from \`${names.join("`, `")}\``,
        ),
      ].join("\n"),
    )
    .join("\n"),
];

const SHOWN = { collector, stack: program };

/** Nobody reads the same letter thousands of times. */
const abridged = (json) =>
  JSON.stringify(json).replace(
    /(.)\1{60,}/g,
    (run, letter) => `${letter.repeat(3)}… (${run.length} times)`,
  );

const shown = ({ title, given, options: set }) => [
  `**${title[0].toUpperCase()}${title.slice(1)}**`,
  ...(set === undefined ? [] : ["Options:", block("json", JSON.stringify(set))]),
  ...Object.entries(given).flatMap(([request, json]) => [
    Object.keys(given).length > 1 ? `${REQUESTS[request]}:` : "",
    ...(SHOWN[request]?.(json) ?? [block("json", abridged(json))]),
  ]),
];

/** Text that is no markup, but for its code spans. */
const escaped = (text) =>
  text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith("`") ? part : part.replace(/[<>*|]/g, "\\$&")))
    .join("");

const found = ({ about, path: at, message, fix }) =>
  `> ${about === undefined ? "" : `\`${about}\`, `}\`${at}\`: ${escaped(message)} ${escaped(fix)}`;

function page(rule) {
  const { cases = { valid: [], invalid: [] }, frameworks } = rule;
  return [
    `<!-- Written by "make docs" from core/rules/${rule.kind}/${rule.id}.ts. -->`,
    `# ${rule.id}`,
    `${escaped(rule.title)}.`,
    [
      "| kind | preset | severity | about | remedy |",
      "| --- | --- | --- | --- | --- |",
      `| [${rule.kind}](README.md#${rule.kind}) | ${presetOf(rule)} | ${rule.severity} | ${SUBJECTS[rule.on]} | ${rule.remedy ? "[yes](#remedy)" : "no"} |`,
    ].join("\n"),
    ...section("Why", escaped(rule.why), `Source: <${rule.url}>`),
    ...section("What to do", escaped(rule.fix)),
    ...(cases.invalid.length > 0
      ? section(
          "Wrong",
          ...cases.invalid.flatMap((row) => [...shown(row), row.findings.map(found).join("\n>\n")]),
        )
      : []),
    ...(cases.valid.length > 0 ? section("Right", ...cases.valid.flatMap(shown)) : []),
    ...(Object.keys(rule.options).length > 0 ? section("Options", options(rule).join("\n")) : []),
    ...(rule.remedy ? section("Remedy", ...remedy(rule)) : []),
    ...section("In the policy pack", ...settings(rule)),
    ...(rule.kind === "practice"
      ? section(
          "Acknowledge",
          "Where you know better, say why:",
          ["```typescript", `acknowledge: { "${rule.id}": "<reason>" }`, "```"].join("\n"),
        )
      : []),
    ...(frameworks.length > 0
      ? section(
          "The same demand elsewhere",
          frameworks.map(({ name, reference }) => `- ${name}: ${reference}`).join("\n"),
        )
      : []),
  ]
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

function index() {
  const tables = Object.entries(KINDS).flatMap(([kind, meaning]) => {
    const rules = RULES.filter((rule) => rule.kind === kind);
    return section(
      kind,
      meaning,
      [
        "| rule | demand | about | severity | preset | remedy |",
        "| --- | --- | --- | --- | --- | --- |",
        ...rules.map(
          (rule) =>
            `| [${rule.id}](${rule.id}.md) | ${escaped(rule.title)} | ${SUBJECTS[rule.on]} | ${rule.severity} | ${presetOf(rule)} | ${rule.remedy ? "yes" : ""} |`,
        ),
      ].join("\n"),
    );
  });
  return [
    '<!-- Written by "make docs" from core/rules. -->',
    "# Rules",
    `${RULES.length} rules check what is about to be deployed. Each is a file in [core/rules](../../core/rules), with its own examples. The same rules are a [policy pack](../../policy-pack/README.md): the preset is the first one in which a rule holds; a remedy is what the pack can correct by itself.`,
    "By the ids of AWS Security Hub, cdk-nag, checkov and others: [frameworks.md](frameworks.md).",
    ...tables,
  ].join("\n\n");
}

async function pages() {
  const style = { ...(await resolveConfig(FOLDER)), parser: "markdown" };
  const texts = [
    ["README.md", index()],
    ["frameworks.md", byFramework(RULES)],
    ...RULES.map((rule) => [`${rule.id}.md`, page(rule)]),
  ];
  return Promise.all(texts.map(async ([name, text]) => [name, await format(text, style)]));
}

function differing(expected) {
  const names = new Set([...expected.map(([name]) => name), ...readdirSync(FOLDER)]);
  const texts = new Map(expected);
  return [...names].filter((name) => {
    try {
      return readFileSync(path.join(FOLDER, name), "utf8") !== texts.get(name);
    } catch {
      return true;
    }
  });
}

mkdirSync(FOLDER, { recursive: true });
const expected = await pages();
if (process.argv.includes("--check")) {
  const wrong = differing(expected);
  if (wrong.length > 0) {
    console.error(`Run "make docs": these pages differ from the rules: ${wrong.join(", ")}`);
    process.exit(1);
  }
} else {
  for (const name of readdirSync(FOLDER)) rmSync(path.join(FOLDER, name));
  for (const [name, text] of expected) writeFileSync(path.join(FOLDER, name), text);
}
