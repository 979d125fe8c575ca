import assert from "node:assert/strict";
import {
  hasSection,
  indentedAs,
  misindentedLine,
  section,
  sectionsIn,
  settingsIn,
} from "../../../core/fluent-bit/sections";

describe("A section of Fluent Bit's configuration", () => {
  it("is a line for each setting, and an empty one", () => {
    const settings = [
      ["Name", "grep"],
      ["Match", "*"],
    ] as const;
    assert.equal(section("FILTER", settings), "[FILTER]\n    Name grep\n    Match *\n");
  });

  it("may have no setting", () => {
    assert.equal(section("SERVICE", []), "[SERVICE]\n");
  });

  it("stands apart from the next one", () => {
    const text = [section("SERVICE", []), section("INPUT", [["Name", "tail"]])].join("\n");
    assert.equal(text, "[SERVICE]\n\n[INPUT]\n    Name tail\n");
    assert.deepEqual(sectionsIn(text), ["SERVICE", "INPUT"]);
    assert.deepEqual(settingsIn(text), [["Name", "tail"]]);
  });
});

describe("A section beside another text", () => {
  const own = section("SERVICE", [["Flush", "1"]]);
  for (const [title, other, expected] of [
    ["is indented as that is", "[FILTER]\n  Name grep\n", "[SERVICE]\n  Flush 1\n"],
    ["is indented with tabs", "[FILTER]\n\tName grep\n", "[SERVICE]\n\tFlush 1\n"],
    ["passes over what is blank", "\n      \n[A]\n b 1\n   c 2", "[SERVICE]\n Flush 1\n"],
    ["keeps its own where there is none", "[FILTER]\n", own],
  ] as const) {
    it(title, () => {
      assert.equal(indentedAs(other, own), expected);
    });
  }
});

describe("The sections of a text", () => {
  for (const [title, text, expected] of [
    ["of an empty text", "", []],
    ["each time there is one", "[INPUT]\n[OUTPUT]\n[INPUT]", ["INPUT", "OUTPUT", "INPUT"]],
    ["in whatever case", "[Output]", ["OUTPUT"]],
    ["with an underscore", "[MULTILINE_PARSER]", ["MULTILINE_PARSER"]],
    ["before blanks", "[FILTER] \t\n", ["FILTER"]],
    ["not behind blanks", " [FILTER]\n\t[INPUT]", []],
    ["not in a comment", "# [OUTPUT]", []],
    ["not in a value", "Regex ^[OUTPUT]", []],
    ["with something behind", "[OUTPUT] # stdout", ["OUTPUT"]],
    ["in lines of Windows", "[OUTPUT]\r\n[INPUT]\r\n", ["OUTPUT", "INPUT"]],
    ["not of other characters", "[OUT PUT]\n[1]\n[]", []],
  ] as const) {
    it(title, () => {
      assert.deepEqual(sectionsIn(text), expected);
    });
  }

  it("are found by their names", () => {
    assert.equal(hasSection("[output]\n  Name stdout", "OUTPUT"), true);
    assert.equal(hasSection("[INPUT]\n  Name OUTPUT", "OUTPUT"), false);
    assert.equal(hasSection("", "OUTPUT"), false);
  });
});

describe("A line that is not indented as the others", () => {
  for (const [title, text, expected] of [
    ["is none of an empty text", "", undefined],
    [
      "is none of one depth",
      "# a\n@SET b=1\n[A]\r\n  b 1\r\n\r\n  # c\n  [d]\n    e 2\n",
      undefined,
    ],
    ["is none of tabs", "[A]\n\tb 1\n\tc 2\n", undefined],
    ["begins where a section does", "[A]\nb 1\n", 2],
    ["has fewer blanks", "[A]\n    b 1\n  c 2\n", 3],
    ["has more blanks", "[A]\n    b 1\n      c 2\n", 3],
    ["has a tab for blanks", "[A]\n    b 1\n\tc 2\n", 3],
    ["is blank, but not empty", "[A]\n    b 1\n  \n", 3],
  ] as const) {
    it(title, () => {
      assert.equal(misindentedLine(text), expected);
    });
  }
});

describe("The settings of a text", () => {
  for (const [title, text, expected] of [
    ["of an empty text", "", []],
    ["with blanks in their values", "  Header X-Team  shop ", [["Header", "X-Team  shop"]]],
    ["between tabs", "\tName\tgrep\t", [["Name", "grep"]]],
    ["of one character", "a b", [["a", "b"]]],
    [
      "of all sections",
      "[A]\n a 1\n[B]\n a 2",
      [
        ["a", "1"],
        ["a", "2"],
      ],
    ],
    ["not in a comment", "# Name grep\n  #Name grep", []],
    ["not where a file is included", "@INCLUDE other.conf", []],
    ["not without a value", "Name\nName ", []],
  ] as const) {
    it(title, () => {
      assert.deepEqual(settingsIn(text), expected);
    });
  }
});
