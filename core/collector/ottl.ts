import { PATH_ROOTS } from "../data/ottl-paths";

// The conditions of OpenTelemetry's transformation language, OTTL: whether a text is one. Source:
// the grammar of pkg/ottl v0.156.0. What only a whole implementation could tell passes here: which
// functions there are, and which paths a context has below their first word.

const TOKENS: readonly (readonly [string, string])[] = [
  ["bytes", "0x[a-fA-F0-9]+"],
  ["number", String.raw`(?:\d+\.\d*|\d*\.\d+)(?:[eE][-+]?\d+)?|\d+`],
  ["string", String.raw`"(?:\\.|[^\\"])*"`],
  ["nil", String.raw`\bnil\b`],
  ["not", String.raw`\bnot\b`],
  ["or", String.raw`\bor\b`],
  ["and", String.raw`\band\b`],
  ["compare", "==|!=|>=|<=|>|<"],
  ["math", "[-+/*]"],
  ["boolean", String.raw`\b(?:true|false)\b`],
  ["mark", String.raw`[=(){}:,.\[\]]`],
  ["upper", "[A-Z][A-Z0-9_]*"],
  ["lower", "[a-z][a-z0-9_]*"],
  ["space", String.raw`\s+`],
];

const LEXER = new RegExp(TOKENS.map(([, pattern]) => `(${pattern})`).join("|"), "sy");

interface Token {
  readonly kind: string;
  readonly text: string;
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  LEXER.lastIndex = 0;
  for (let end = 0; end < text.length; end = LEXER.lastIndex) {
    const match = LEXER.exec(text);
    if (match === null) return undefined;
    const kind = TOKENS[match.slice(1).findIndex(Boolean)]?.[0] ?? "";
    if (kind !== "space") tokens.push({ kind, text: match[0] });
  }
  return tokens;
}

const MOST_BRACKETS = 500;

/** Whether the collector may take a text for a condition. */
export function isCondition(text: string): boolean {
  // Lambdas are read by nobody here.
  if (/=>|(^|\W)_(\W|$)/.test(text)) return true;
  // Deeper than anybody writes, and than the stack may bear.
  if ((text.match(/[([{]/g) ?? []).length > MOST_BRACKETS) return true;
  const tokens = tokensOf(text);
  return tokens !== undefined && new Reader(tokens).isCondition();
}

/** Reads by recursive descent: each method takes what it can, and tells whether that was enough. */
class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  isCondition(): boolean {
    return this.alternatives() && this.at === this.tokens.length;
  }

  private take(kind: string, text?: string): boolean {
    const token = this.tokens[this.at];
    const fits = token?.kind === kind && (text === undefined || token.text === text);
    if (fits) this.at++;
    return fits;
  }

  private mark(text: string): boolean {
    return this.take("mark", text);
  }

  /** The first of some ways that leads on. */
  private first(...ways: readonly (() => boolean)[]): boolean {
    const start = this.at;
    return ways.some((way) => {
      this.at = start;
      return way();
    });
  }

  private chain(link: () => boolean, item: () => boolean): boolean {
    if (!item()) return false;
    while (link()) if (!item()) return false;
    return true;
  }

  private readonly alternatives = (): boolean =>
    this.chain(
      () => this.take("or"),
      () =>
        this.chain(
          () => this.take("and"),
          () => this.factor(),
        ),
    );

  private factor(): boolean {
    this.take("not");
    return this.first(
      () => this.value() && this.take("compare") && this.value(),
      () => this.take("boolean"),
      () => this.call(),
      () => this.mark("(") && this.alternatives() && this.mark(")"),
    );
  }

  private readonly value = (): boolean =>
    this.first(
      () => this.sum(),
      () => ["nil", "bytes", "string", "boolean", "upper"].some((kind) => this.take(kind)),
      () => this.map(),
      () => this.list(),
    );

  private sum(): boolean {
    return this.chain(
      () => this.take("math"),
      () => this.operand(),
    );
  }

  private operand(): boolean {
    this.take("math");
    return this.first(
      () => this.call(),
      () => this.take("number"),
      () => this.path(),
      () => this.mark("(") && this.sum() && this.mark(")"),
    );
  }

  private call(): boolean {
    return this.name() && this.mark("(") && this.items(")", () => this.argument()) && this.keys();
  }

  private name(): boolean {
    if (!this.take("upper")) return false;
    while (this.take("upper") || this.take("lower"));
    return true;
  }

  private argument(): boolean {
    this.first(
      () => {
        const isName = this.take("lower");
        while (this.take("upper") || this.take("lower"));
        return isName && this.mark("=");
      },
      () => true,
    );
    return this.first(this.value, () => this.name());
  }

  private path(): boolean {
    const root = this.tokens[this.at]?.text ?? "";
    return (
      PATH_ROOTS.has(root) &&
      this.chain(
        () => this.mark("."),
        () => this.take("lower") && this.keys(),
      )
    );
  }

  private keys(): boolean {
    while (this.mark("[")) {
      if (!(this.take("string") || this.sum()) || !this.mark("]")) return false;
    }
    return true;
  }

  private list(): boolean {
    return this.mark("[") && this.items("]", this.value);
  }

  private map(): boolean {
    if (!this.mark("{")) return false;
    while (!this.mark("}")) {
      if (!(this.take("string") && this.mark(":") && this.value())) return false;
      this.mark(",");
    }
    return true;
  }

  private items(end: string, item: () => boolean): boolean {
    return (
      this.mark(end) ||
      (this.chain(
        () => this.mark(","),
        () => item(),
      ) &&
        this.mark(end))
    );
  }
}
