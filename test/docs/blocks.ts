/**
 * @file The parts of the documentation that repeat the code, made from it. `npm run docs` writes them between the comments
 * that name them; a test compares.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../src/cli/commands/run";
import { optionName } from "../../src/cli/help";
import { commands } from "../../src/cli/program";
import { KEYS } from "../../src/pages/lecture/keys";
import { encodeLink } from "../support/scenarios";
import { grammarOf } from "../support/scenarios";
import { presets } from "../support/scenarios";
import type { LabId } from "../support/scenarios";
import { kinds } from "../../tools/late.rules.mjs";
import { root } from "../../tools/project.mjs";
import { suites } from "../../tools/suites.mjs";
import { claimRows } from "./claims";
import { fieldRows } from "./fields";
import { roomRows } from "./rooms";
import { shipped } from "./shipped";

/** Where links point while `npm start` runs. */
export const ADDRESS = "http://127.0.0.1:4173/";

type Row = readonly string[];

const line = (cells: Row) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
/** Unpadded: a longer cell changes one line. */
const table = (head: Row, rows: readonly Row[]) =>
  [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");

function presetTable(lab: LabId): string {
  const rows = presets
    .filter(({ scenario }) => scenario.lab === lab)
    .map(({ title, words, scenario }) => [`[${title}](${ADDRESS}${encodeLink(scenario)})`, words]);
  return table(["preset", "what it shows"], rows);
}

const code = (text: string) => (text === "" ? "" : `\`${text}\``);
/** Markdown takes `<word>` for HTML and drops it. */
const plain = (text: string) => text.replaceAll("<", "\\<");

const keyTable = (part: LabId | "view") =>
  table(
    ["key", "value", "default", "meaning"],
    grammarOf(part).map(({ key, value, fallback, words }) => [
      code(key),
      plain(value),
      code(fallback),
      words,
    ]),
  );

const fieldTable = (...sources: readonly (readonly [file: string, ...interfaces: readonly string[]])[]) =>
  table(
    ["field", "meaning"],
    sources.flatMap(([file, ...names]) => fieldRows(readFileSync(join(root, file), "utf8"), names)),
  );
const fields = (file: string, ...names: readonly string[]) => fieldTable([file, ...names]);

const STABILITY = "src/labs/stability/run";
const BOUNDS = "src/labs/bounds/run/types.ts";

export const blocks: Readonly<Record<string, () => string>> = {
  "presets of bounds": () => presetTable("bounds"),
  "presets of tracking": () => presetTable("tracking"),
  "presets of stability": () => presetTable("stability"),
  "presets of geometry": () => presetTable("geometry"),
  "presets of search": () => presetTable("search"),
  "presets of training": () => presetTable("training"),
  "keys of bounds": () => keyTable("bounds"),
  "keys of tracking": () => keyTable("tracking"),
  "keys of stability": () => keyTable("stability"),
  "keys of geometry": () => keyTable("geometry"),
  "keys of search": () => keyTable("search"),
  "keys of training": () => keyTable("training"),
  "keys of every lab": () => keyTable("view"),
  "keys of a lecture": () => table(["key", "what it does"], KEYS),
  "data that ships": () =>
    table(
      ["file", "what", "size", "licence, source"],
      shipped.map(({ path, what, size, licence }) => [code(path), what, size, licence]),
    ),
  commands: () =>
    table(
      ["command", "what it does"],
      commands.map(({ usage, words }) => [code(usage), words]),
    ),
  "options of run": () =>
    table(
      ["option", "what it does"],
      Object.entries(run.options).map(([name, { value, words }]) => [code(optionName(name, value)), words]),
    ),
  "fields of eval": () => fields("src/experiments/readings.ts", "BeliefReadings"),
  "fields of eval with a target": () => fields("src/experiments/readings.ts", "TargetReadings"),
  "fields of bounds": () => fields(BOUNDS, "BoundsSummary"),
  "fields of tracking": () => fields("src/labs/tracking/run/types.ts", "RuleSummary"),
  "fields of atlas": () => fields(`${STABILITY}/atlas/types.ts`, "AtlasCounts", "AtlasSummary"),
  "fields of threshold": () => fields(`${STABILITY}/threshold/types.ts`, "ThresholdSummary"),
  "fields of orbits": () => fields(`${STABILITY}/orbits/types.ts`, "OrbitsSummary"),
  "fields of audit": () => fields(`${STABILITY}/audit/types.ts`, "AuditCounts", "AuditSummary"),
  "fields of pair": () =>
    fieldTable(
      [`${STABILITY}/audit/types.ts`, "Counterexample"],
      [`${STABILITY}/pair/types.ts`, "PairReadings"],
    ),
  claims: () => table(["claim", "stated", "computed"], claimRows()),
  rooms: () => table(["room", "what it is", "may import"], roomRows()),
  "what comes later": () =>
    table(
      ["kind", "what it is", "comes when", "may ask for, when one goes on"],
      Object.entries(kinds).map(([kind, { about, when, asks }]) => [
        kind,
        about,
        when,
        asks.join(", ") || "nothing",
      ]),
    ),
  suites: () =>
    table(
      ["suite", "what it looks at"],
      suites.map(({ name, about }) => [`\`${name}\``, about]),
    ),
};

const BLOCK =
  /(?<=<!-- prettier-ignore-start -->\n<!-- written by npm run docs: (?<name>.+?) -->\n)[\s\S]*?(?=<!-- prettier-ignore-end -->)/g;

/** The names of the blocks on a page. */
export const blocksOn = (text: string): string[] =>
  [...text.matchAll(BLOCK)].map(({ groups }) => groups?.["name"] ?? "");

/** A page with its blocks as they should be. */
export function withBlocks(text: string): string {
  return text.replace(BLOCK, (_, name: string) => {
    const block = blocks[name];
    if (block === undefined)
      throw new Error(`There is no block "${name}"; there are ${Object.keys(blocks).join(", ")}.`);
    return `\n${block()}\n\n`;
  });
}
