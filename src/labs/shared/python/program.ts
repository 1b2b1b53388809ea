/** @file Writes a figure's program: first it computes and prints numbers, then it draws with Matplotlib. Pure. */
import { colorOf, COLORS, isToken, type Token } from "../../../ui/palette";
import { colorName } from "./text";
import { STYLE, VOCABULARY } from "./vocabulary";

/** Python code that draws a figure of what was computed; it ends with `finish(fig, title, caption)`. */
export type Plot = string;

/** The name of a program's file. */
export const programFile = (lab: string, figure: string): string => `mirrorstep-${lab}-${figure}.py`;

/** The pieces of shared code that a text uses, and those that these use, in the order of the table. */
function piecesFor(text: string): readonly string[] {
  const used = new Set<string>();
  const look = (within: string): void => {
    for (const [name, piece] of Object.entries(VOCABULARY))
      if (!used.has(name) && new RegExp(`\\b${name}\\(`).test(within)) {
        used.add(name);
        look(piece);
      }
  };
  look(text);
  return Object.entries(VOCABULARY).flatMap(([name, piece]) => (used.has(name) ? [piece] : []));
}

const TOKENS = Object.keys(COLORS).filter(isToken);

/** The definition of a colour, as printed on white paper. */
const colorLine = (token: Token) => `${colorName(token)} = "${colorOf(token, "print")}"`;

const colorsIn = (text: string): string =>
  TOKENS.filter((token) => new RegExp(`\\b${colorName(token)}\\b`).test(text))
    .map(colorLine)
    .join("\n");

const IMPORTS = ["re", "textwrap"];

/** What is imported from Matplotlib's modules. */
const WITH_IT = {
  LinearSegmentedColormap: "matplotlib.colors",
  LogNorm: "matplotlib.colors",
  Patch: "matplotlib.patches",
};

function drawn(plot: Plot): string {
  const pieces = piecesFor(plot).join("\n\n\n");
  const text = `${STYLE}\n\n\n${pieces}\n\n\n${plot.trim()}\n`;
  const imports = IMPORTS.filter((name) => text.includes(`${name}.`)).map((name) => `import ${name}\n`);
  const more = Object.entries(WITH_IT)
    .filter(([name]) => text.includes(`${name}(`) || text.includes(`${name}.`))
    .map(([name, module]) => `    from ${module} import ${name}\n`);
  return `
# The figure, in the colours of the app; each has a dash, a marker or a label of its own, too.
import sys
${imports.join("")}
try:
    import matplotlib.pyplot as plt
${more.join("")}except ImportError:
    sys.exit("Matplotlib is missing: these are the numbers, without the figure.")

${colorsIn(text)}
${text}`;
}

/**
 * The whole program.
 * @param computing a program that prints the numbers; its first line is a title, its second says what made it
 * @param file the name of its file
 */
export function programOf(computing: string, plot: Plot, file: string): string {
  const [about = "", origin = "", ...rest] = computing.trimEnd().split("\n");
  const usage = `# "python3 ${file}" prints the numbers and shows the figure; with figure.png (or .pdf, .svg) after it, saves it.`;
  return [about, origin, usage, ...rest, drawn(plot)].join("\n");
}
