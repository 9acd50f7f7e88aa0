import {resolve} from "node:path";
import {rulesInWords} from "./disclosure.js";
import {indicatorFiles, writeIndicators} from "./indicators/file.js";
import {indicatorsOf} from "./indicators/of-source.js";
import type {IndicatorTable} from "./indicators/table.js";
import {counted, InvalidExtractError} from "./problems.js";
import {withRegister, type Register} from "./register.js";
import {registerSource, type RegisterSource} from "./source.js";
import {writeTemplate} from "./template.js";

const usage = `The commands for register extracts, in the folder of the project:
  npm run register -- check [folder]      reads all of it and says what is wrong, or what can be computed from it;
                                          without a folder, the one that LEVEKAR_REGISTER names
  npm run register -- indicators [folder] <file>
                                          computes every indicator of every area into a .csv or .arrow file, after
                                          disclosure control; without a folder as above or, where it names none, of
                                          the reconstruction, with disclosure control if LEVEKAR_CONTROL is on
  npm run register -- template <folder>   writes an extract without rows, and a README that describes it`;

type Command = (folder: string | undefined, file: string | undefined) => Promise<void> | void;

const commands: Record<string, Command> = {
  async check(folder) {
    await withRegister(sourceAt(folder), (register) => {
      console.log(inWords(register));
    });
  },

  async indicators(...given) {
    const [folder, file] = given[1] === undefined ? [undefined, given[0]] : given;
    if (file === undefined || !indicatorFiles.test(file))
      throw new UsageError(
        `Name the folder of the extract, and a file that ends in .csv or .arrow.\n${usage}`,
      );
    const source = sourceAt(folder);
    const indicators = await indicatorsOf(source, (year) => {
      console.log(`${year} …`);
    });
    const rows = await writeIndicators(indicators, file);
    console.log(`Written into ${resolve(file)}: ${counted(rows, "row")}.`);
    console.log(inWordsOf(indicators));
    for (const {indicator, lacks} of indicators.off)
      console.log(`Not computed, for want of ${lacks.join(" and ")}: ${indicator}.`);
  },

  template(folder) {
    if (folder === undefined) throw new UsageError(`Name the folder to write.\n${usage}`);
    console.log(`Written into ${resolve(folder)}: ${writeTemplate(folder).join(", ")}`);
  },
};

class UsageError extends Error {}

/** A folder that somebody names is their own, whoever wrote it. */
const sourceAt = (folder: string | undefined): RegisterSource =>
  folder === undefined ? registerSource() : {folder: resolve(folder), origin: "yours"};

const inWordsOf = ({rules}: IndicatorTable): string =>
  rules === undefined
    ? "The people are the reconstruction’s, and no disclosure control was asked for."
    : `After disclosure control: ${rulesInWords(rules)}.`;

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

const [name = "", folder, file, ...more] = process.argv.slice(2);
const tooMany = more.length > 0 || (file !== undefined && name !== "indicators");
try {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined || tooMany)
    throw new UsageError(name === "" || tooMany ? usage : `There is no command ${name}.\n${usage}`);
  await command(folder, file);
} catch (error) {
  // What the user can do something about is told without a stack.
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  if (!(error instanceof InvalidExtractError || error instanceof UsageError)) process.exitCode = 2;
  else process.exitCode = 1;
}
