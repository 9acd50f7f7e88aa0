const environment = [
  // process.env.NAME, process.env?.NAME and env.NAME with `env` from node:process
  /\benv\d*(?:\?\.|\.)([A-Za-z_]\w*)/g,
  // process.env["NAME"]
  /\benv\d*(?:\?\.)?\[\s*["'`](\w+)["'`]\s*\]/g,
];
// {NAME, OTHER: here = "default"} = process.env
const destructured = /\{([^{}]*)\}\s*=\s*(?:process\.)?env\b/g;
const otherTable = /\bbuiltTable\d*\(\s*["'`]([^"'`$]+)["'`]\s*\)/g;

/** The environment variables that the code names, sorted. */
export function environmentNames(code: string): string[] {
  const names = environment.flatMap((pattern) => Array.from(code.matchAll(pattern), (match) => match[1]!));
  for (const [, bindings = ""] of code.matchAll(destructured)) {
    for (const binding of bindings.split(",")) {
      const name = /^\s*["'`]?(\w+)/.exec(binding)?.[1];
      if (name !== undefined) names.push(name);
    }
  }
  return Array.from(new Set(names)).sort();
}

/** The other tables that the code reads with `builtTable`, sorted. */
export function otherTables(code: string): string[] {
  return Array.from(new Set(Array.from(code.matchAll(otherTable), (match) => match[1]!))).sort();
}

/** Whether a name stands anywhere in the code as a word of its own. */
export function mentions(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])${name.replace(/[^\w]/g, "\\$&")}(?![\\w$])`).test(code);
}
