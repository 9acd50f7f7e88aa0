import {resolve} from "node:path";
import {counted, InvalidExtractError} from "./problems.js";
import {withRegister, type Register} from "./register.js";
import {registerSource} from "./source.js";
import {writeTemplate} from "./template.js";

const usage = `The commands for register extracts, in the folder of the project:
  npm run register -- check [folder]      reads all of it and says what is wrong, or what can be computed from it;
                                          without a folder, the one that LEVEKAR_REGISTER names
  npm run register -- template <folder>   writes an extract without rows, and a README that describes it`;

const commands: Record<string, (folder: string | undefined) => Promise<void> | void> = {
  async check(folder) {
    const source =
      folder === undefined ? registerSource() : ({folder: resolve(folder), origin: "yours"} as const);
    await withRegister(source, (register) => {
      console.log(inWords(register));
    });
  },

  template(folder) {
    if (folder === undefined) throw new UsageError(`Name the folder to write.\n${usage}`);
    console.log(`Written into ${resolve(folder)}: ${writeTemplate(folder).join(", ")}`);
  },
};

class UsageError extends Error {}

function inWords({source, rows, years, lacking, notes}: Register): string {
  const lines = [
    `The extract in ${source.folder} is as it should be.`,
    "",
    ...Object.entries(rows).map(
      ([table, count]) => `  ${table.padEnd(12)}${counted(count, "row").padStart(18)}`,
    ),
    "",
    `Years: ${years.join(", ")}.`,
  ];
  if (lacking.size > 0)
    lines.push(
      `Without a value in any row, so that what needs them is not computed: ${[...lacking].join(", ")}.`,
    );
  return [...lines, ...notes.map(({says}) => says)].join("\n");
}

const [name = "", folder, ...more] = process.argv.slice(2);
try {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined || more.length > 0)
    throw new UsageError(name === "" || more.length > 0 ? usage : `There is no command ${name}.\n${usage}`);
  await command(folder);
} catch (error) {
  // What the user can do something about is told without a stack.
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  if (!(error instanceof InvalidExtractError || error instanceof UsageError)) process.exitCode = 2;
  else process.exitCode = 1;
}
