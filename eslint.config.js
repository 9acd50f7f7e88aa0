import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import ts from "typescript-eslint";

export default ts.config(
  {
    ignores: [
      "dist/",
      "build/",
      "src/.observablehq/",
      "src/lib/",
      "src/data/",
      "src/vendor/*.js",
      "coverage/",
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {projectService: {allowDefaultProject: ["*.js"]}, tsconfigRootDir: import.meta.dirname},
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", {allowNumber: true, allowBoolean: true}],
      // Indexing typed arrays in numeric loops is checked by tests, not by an assertion on every line.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      eqeqeq: ["error", "always", {null: "ignore"}],
    },
  },
  {files: ["**/*.js"], ...ts.configs.disableTypeChecked},
  prettier,
);
