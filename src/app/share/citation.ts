/** @file A citation of a link as BibTeX and as plain text, with the program and the two papers. */
import { PAPERS, PROGRAM, type Paper } from "./works";

/** What is cited: a state of the app. */
export interface Cited {
  readonly address: string;
  /** The title of its lab. */
  readonly lab: string;
  readonly version: string;
}

/** Stands for the date, which the person has to fill in. */
export const DAY = "YYYY-MM-DD";

const entry = (key: string, fields: Readonly<Record<string, string>>) => {
  const width = Math.max(...Object.keys(fields).map(({ length }) => length));
  const lines = Object.entries(fields).map(([name, value]) => `  ${name.padEnd(width)} = {${value}},`);
  return `@misc{${key},\n${lines.join("\n")}\n}`;
};

/** BibTeX needs some characters outside ASCII spelt; titles stand in double braces to keep their capitals. */
const spelt = (text: string) => text.replaceAll("–", "--");

const paperEntry = ({ key, title, authors, year, arXiv }: Paper) =>
  entry(key, {
    author: authors.map(({ given, family }) => `${family}, ${given}`).join(" and "),
    title: `{${spelt(title)}}`,
    year: String(year),
    eprint: arXiv,
    archivePrefix: "arXiv",
    url: `https://arxiv.org/abs/${arXiv}`,
  });

export function bibTeX({ address, lab, version }: Cited): string {
  const program = entry(PROGRAM.key, {
    author: `{${PROGRAM.author}}`,
    title: `{${PROGRAM.title}}`,
    howpublished: `\\url{${address}}`,
    note: `Version ${version}, ${lab} lab, accessed ${DAY}`,
  });
  return `${[program, ...PAPERS.map(paperEntry)].join("\n\n")}\n`;
}

/** Names as a list: "A. One", "A. One and B. Two", "A. One, B. Two and C. Three". */
const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

const paperText = ({ authors, title, arXiv, year }: Paper) =>
  `${listed(authors.map(({ given, family }) => `${given} ${family}`))}. ${title}. arXiv:${arXiv}, ${year}.`;

export const plainCitation = ({ address, lab, version }: Cited): string =>
  [
    `${PROGRAM.author}. ${PROGRAM.title} Version ${version}, ${lab} lab. ${address} (accessed ${DAY}).`,
    ...PAPERS.map(paperText),
  ].join("\n");
