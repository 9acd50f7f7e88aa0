import js from "@eslint/js";
import prettier from "eslint-config-prettier";

/** Plain JavaScript as a reader would write it, for Node and for the browser. */
export default [
  {ignores: ["**/*.bundle.js"]},
  js.configs.recommended,
  {languageOptions: {globals: {console: "readonly", document: "readonly"}}},
  prettier,
];
