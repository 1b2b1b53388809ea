/** @file A figure's program: what computes and prints its numbers, then what draws it with Matplotlib. Pure. */
import { colorOf, COLORS, isToken, type Token } from "../../../ui/palette";
import { colorName } from "./text";
import { STYLE, VOCABULARY } from "./vocabulary";

/** Python that draws one figure of what was computed before, `finish(fig, title, caption)` at its end. */
export type Plot = string;

/** What names a program's file. */
export const programFile = (lab: string, figure: string): string => `mirrorstep-${lab}-${figure}.py`;

/** The pieces that a text uses, and what they use, in the order of the table. */
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

/** On white paper, as in print. */
const colorLine = (token: Token) => `${colorName(token)} = "${colorOf(token, "print")}"`;

const colorsIn = (text: string): string =>
  TOKENS.filter((token) => new RegExp(`\\b${colorName(token)}\\b`).test(text))
    .map(colorLine)
    .join("\n");

const IMPORTS = ["re", "textwrap"];

/** What comes with Matplotlib, by the module that it is in. */
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
 *
 * @param computing a program that prints the numbers; its first line says what about, its second what made it
 * @param file its name
 */
export function programOf(computing: string, plot: Plot, file: string): string {
  const [about = "", origin = "", ...rest] = computing.trimEnd().split("\n");
  const usage = `# "python3 ${file}" prints the numbers and shows the figure; with figure.png (or .pdf, .svg) after it, saves it.`;
  return [about, origin, usage, ...rest, drawn(plot)].join("\n");
}
