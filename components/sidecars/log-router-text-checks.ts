import { patternFault } from "../../core/fluent-bit/pattern";
import { misindentedLine, sectionsIn, settingsIn } from "../../core/fluent-bit/sections";
import type { LogRouterArgs } from "../args";
import { peek } from "../leaf";
import type { Conflict } from "../normalise/issues";

const INDENTED_SECTION = /^[ \t]+(\[(?:SERVICE|INPUT|FILTER|OUTPUT)\])/im;

const PARSER_SECTIONS = ["PARSER", "MULTILINE_PARSER"];

/** The part of a setting that is a regular expression, by the setting's name. */
const PATTERNS: Readonly<Record<"config" | "parsers", ReadonlyMap<string, RegExp>>> = {
  // Of the filter grep: `Exclude log ping`.
  config: new Map([
    ["exclude", /^\S+\s+(.*)$/],
    ["regex", /^\S+\s+(.*)$/],
  ]),
  // `Regex ^(?<level>\w+)` and `rule "start_state" "/^\d/" "cont"`.
  parsers: new Map([
    ["regex", /^(.*)$/],
    ["rule", /^"[^"]*"\s+"(.*)"\s+"[^"]*"$/],
  ]),
};

/** Reports what Fluent Bit would not read in the texts of a router. */
export function checkTexts({ config, parsers }: LogRouterArgs, conflict: Conflict): void {
  const text = config === undefined ? undefined : peek(config);
  const [, indented] = INDENTED_SECTION.exec(text ?? "") ?? [];
  if (indented !== undefined) {
    const message = `The section "${indented}" is indented, and Fluent Bit would not see it.`;
    conflict("config", message, "Begin sections where a line begins.");
  } else if (text !== undefined && sectionsIn(text).length === 0 && /^\s*[^\s#@]/m.test(text)) {
    const message = "The text has no section, such as [FILTER].";
    conflict("config", message, "Write it in the classic format of Fluent Bit.");
  }
  const inConfig = sectionsIn(text ?? "");
  const misplaced = inConfig.filter((name) => PARSER_SECTIONS.includes(name));
  if (misplaced.length > 0) {
    const message = `The configuration has the section "[${misplaced[0] ?? ""}]", which Fluent Bit reads from files of parsers only.`;
    conflict("config", message, "Move it to parsers.");
  }
  const known = parsers === undefined ? undefined : peek(parsers);
  for (const [field, given] of [
    ["config", text],
    ["parsers", known],
  ] as const) {
    checkPatterns(field, given ?? "", conflict);
    const line = sectionsIn(given ?? "").length === 0 ? undefined : misindentedLine(given ?? "");
    if (line === undefined) continue;
    const message = `The line "${line}" is not indented as the others are, and Fluent Bit would not start.`;
    conflict(field, message, "Indent all settings alike, and leave no blanks in empty lines.");
  }
  if (known === undefined) return;
  const strangers = sectionsIn(known).filter((name) => !PARSER_SECTIONS.includes(name));
  if (strangers.length > 0) {
    const message = `The parsers have the section "[${strangers[0] ?? ""}]".`;
    conflict("parsers", message, "Move it to config.");
  } else if (!sectionsIn(known).some((name) => PARSER_SECTIONS.includes(name))) {
    const message = "The text has no section [PARSER] or [MULTILINE_PARSER].";
    conflict("parsers", message, "Write one for each parser, or move the text to config.");
  }
}

function checkPatterns(field: keyof typeof PATTERNS, text: string, conflict: Conflict): void {
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const [[name, value] = ["", ""]] = settingsIn(line);
    const pattern = PATTERNS[field].get(name.toLowerCase())?.exec(value)?.[1];
    const fault = pattern === undefined ? undefined : patternFault(pattern);
    if (fault === undefined) continue;
    const message = `The pattern in line "${i + 1}" ${fault}.`;
    conflict(field, message, "Write a regular expression as Ruby has it.");
  }
}
