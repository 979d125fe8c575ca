import importX from "eslint-plugin-import-x";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import tseslint from "typescript-eslint";

// Who may import whom (docs/decisions.md). `core` stands alone; nothing imports what ships or runs
// beside the library.
const DIRECTIONS = [
  { target: "./core", from: "./", except: ["./core", "./node_modules"] },
  {
    target: "./components",
    from: ["./policy-pack", "./provider", "./cli", "./local-aws", "./examples", "./test"],
  },
  {
    target: ["./policy-pack", "./cli"],
    from: ["./components", "./provider", "./local-aws", "./examples", "./test"],
  },
  { target: "./provider", from: ["./policy-pack", "./cli", "./local-aws", "./examples", "./test"] },
  { target: "./local-aws", from: ["./core", "./components", "./policy-pack", "./provider"] },
];

/** Packages core may import: pure, without Pulumi and without Node's modules. */
const CORE_PACKAGES = ["fastest-levenshtein"];

export default tseslint.config(
  { ignores: ["dist", "**/bin", "**/node_modules", ".engine"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver()] },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones: DIRECTIONS }],
      "import-x/no-cycle": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["core/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^(?!\\.{1,2}/|(${CORE_PACKAGES.join("|")})$)`,
              message: "core is pure: no Pulumi, no Node modules, only listed packages.",
            },
          ],
        },
      ],
    },
  },
  {
    // Pulumi's inference reads `any` as "anything"; `unknown` it refuses.
    files: ["components/args/**/*.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
);
