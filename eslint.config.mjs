import tseslint from "typescript-eslint";

// Who may import whom (docs/decisions.md). `core` stands alone; nothing imports what ships or runs
// beside the library.
const FORBIDDEN = {
  core: ["components", "policy-pack", "provider", "cli", "local-aws", "examples", "test", "tools"],
  components: ["policy-pack", "provider", "cli", "local-aws", "examples", "test", "tools"],
  "policy-pack": ["components", "provider", "cli", "local-aws", "examples", "test", "tools"],
  cli: ["components", "policy-pack", "provider", "local-aws", "examples", "test", "tools"],
  provider: ["policy-pack", "cli", "local-aws", "examples", "test", "tools"],
  "local-aws": ["core", "components", "policy-pack", "cli", "examples"],
  examples: ["core", "components", "policy-pack", "provider", "cli", "local-aws", "test", "tools"],
};

/** Packages core may import: pure, without Pulumi and without Node's modules. */
const CORE_PACKAGES = ["fastest-levenshtein", "yaml"];

const PURE = {
  regex: `^(?!\\.{1,2}/|(${CORE_PACKAGES.join("|")})$)`,
  message: "core is pure: no Pulumi, no Node modules, only listed packages.",
};

function direction([folder, others]) {
  const outside = {
    regex: `^(\\.\\./)+(${others.join("|")})(/|$)`,
    message: `${folder} must not import it: see FORBIDDEN in eslint.config.mjs.`,
  };
  return {
    files: [`${folder}/**/*.ts`],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: folder === "core" ? [outside, PURE] : [outside] },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ["**/dist", "**/bin", "**/node_modules", ".engine", ".oracles", ".python"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    // One program for all: each further one would load the types of all AWS services again.
    languageOptions: { parserOptions: { project: "./tsconfig.json" } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { varsIgnorePattern: "^_", argsIgnorePattern: "^_" },
      ],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Written by `make rules`: one line per rule, however many there are.
    files: ["core/rules/index.ts"],
    rules: { "max-lines": "off" },
  },
  {
    // `make check` type-checks the programs; their lint needs no types.
    files: ["examples/**/*.ts", "tools/demo/**/*.ts"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { project: null } },
  },
  ...Object.entries(FORBIDDEN).map(direction),
  {
    // Pulumi's inference reads `any` as "anything"; `unknown` it refuses.
    files: ["components/args/**/*.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
);
