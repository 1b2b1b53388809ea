/**
 * @file Every figure of a lab, drawn in Node: no text touches another text or a curve, none is cut off, at a dozen widths and both sizes of text;
 * and the files of its presets are those that were looked at (`--update` writes the hashes anew; look at docs/gallery then).
 */
import { existsSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { PROJECTOR, SCREEN, type FigureTheme } from "../../../src/charts/ink";
import { spoken } from "../../../src/charts/picture/spoken";
import type { Picture } from "../../../src/charts/picture/types";
import type { Table } from "../../../src/charts/picture/table";
import { goldenLinks } from "../../browser/support/fixtures";
import { isMarked } from "../marked";
import { decodeLink, encodeLink, labIds, presets, type LabId, type Scenario } from "../scenarios";
import { drawingsOf, type Drawings } from "./drawings";
import { expectFiles, FILE_WIDTHS } from "./files";
import { readPicture } from "./pictured";
import { unlike } from "./looks";
import { touchingIn } from "./touching";

/** Those of the files among them. */
const WIDTHS = [300, 332, 360, 390, 430, 480, 571, 610, 640, 768, 960, 1200];
const SIZES: readonly (readonly [string, FigureTheme])[] = [
  ["on a screen", SCREEN],
  ["on a projector", PROJECTOR],
];
/** Seconds of drawing, which a busy machine stretches. */
const BUSY = { timeout: 120_000 };

/** What is wrong with the numbers of a figure. */
function wrongIn({ columns, rows }: Table): readonly string[] {
  const cells = rows.flat();
  return [
    ...(columns.length < 2 || rows.length === 0 ? ["nothing to read"] : []),
    ...(new Set(columns).size < columns.length ? [`two columns of one name: ${columns.join(", ")}`] : []),
    ...(rows.some((row) => row.length !== columns.length) ? ["a row of another length"] : []),
    ...(cells.some((cell) => Number.isNaN(cell)) ? ["what is no number"] : []),
  ];
}

/** What is read aloud of a figure with signs of the notation in it. */
const unspoken = ({ title, caption, description }: Picture): readonly string[] =>
  [spoken(title), spoken(caption), description].filter(isMarked);

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.;?!]) /);

/** Sentences of the caption, and the title, that the description has, too. */
function saidTwice({ title, caption, description }: Picture): readonly string[] {
  const known = new Set([...sentencesOf(spoken(caption)), `${spoken(title)}.`]);
  return sentencesOf(description).filter((sentence) => known.has(sentence));
}

/** Texts and what they touch, of all figures at one size. */
function look({ ids, at }: Drawings, width: number, theme: FigureTheme) {
  const found = ids.flatMap((id) => {
    const drawing = readPicture(at(id, width, theme));
    expect(drawing.inks.length, `texts of ${id} at ${width} px`).toBeGreaterThan(2);
    return touchingIn(drawing).map((what) => `${id}, ${width} px: ${what}`);
  });
  return found;
}

interface Wishes {
  /** The figure that tells most, for thumbnails; else the first. */
  readonly face?: (scenario: Scenario) => string;
  /** A scenario whose figures have the same texts and lines, where its own takes long. */
  readonly lightened?: (scenario: Scenario) => Scenario;
}

interface Case {
  readonly name: string;
  readonly scenario: Scenario;
  readonly widths: readonly number[];
  /** Presets that are the same scenario. */
  readonly presets: readonly string[];
}

/** The links and presets of a lab, each scenario once: its run takes longer than its pictures. */
function casesOf(lab: LabId, lightened: (scenario: Scenario) => Scenario): readonly Case[] {
  const own = presets.filter(({ scenario }) => scenario.lab === lab);
  const linked = goldenLinks.flatMap(({ name, link }): Case[] => {
    const { scenario } = decodeLink(link);
    if (scenario.lab !== lab || link.includes("source=local:")) return [];
    const light = lightened(scenario);
    const same = own.filter((preset) => encodeLink(preset.scenario) === encodeLink(light));
    return [{ name, scenario: light, widths: WIDTHS, presets: same.map(({ id }) => id) }];
  });
  const known = linked.flatMap((one) => one.presets);
  const others = own.filter(({ id }) => !known.includes(id));
  return [
    ...linked,
    ...others.map(({ id, scenario }) => ({ name: id, scenario, widths: FILE_WIDTHS, presets: [id] })),
  ];
}

export function describeFigures(lab: LabId, { face, lightened = (scenario) => scenario }: Wishes = {}): void {
  it.each(labIds)("the figures of %s are looked at", (id) => {
    expect(existsSync(`test/labs/${id}/figures.test.ts`)).toBe(true);
  });

  describe.each(casesOf(lab, lightened))("$name", ({ scenario, widths, presets: ids }) => {
    let drawings: Promise<Drawings> | null = null;
    const drawn = () => (drawings ??= drawingsOf(scenario));
    // Pictures of all cases would be a gigabyte.
    afterAll(() => {
      drawings = null;
    });

    it.each(SIZES)(`nothing touches %s, at ${widths.length} widths`, BUSY, async (_, theme) => {
      const all = await drawn();
      expect(widths.flatMap((width) => look(all, width, theme))).toEqual([]);
    });

    it("every figure has its numbers", BUSY, async () => {
      const { ids: figures, at } = await drawn();
      for (const id of figures) {
        const { table } = at(id, FILE_WIDTHS[0], SCREEN);
        const [few, all] = [table(), table(Infinity)];
        // Of a million rows the first tell how all are made.
        expect([id, wrongIn(few), wrongIn({ ...all, rows: all.rows.slice(0, 99) })]).toEqual([id, [], []]);
        expect(all.rows.length).toBeGreaterThanOrEqual(few.rows.length);
      }
    });

    it("what is read aloud of every figure is in words", BUSY, async () => {
      const { ids: figures, at } = await drawn();
      for (const id of figures) expect([id, unspoken(at(id, FILE_WIDTHS[0], SCREEN))]).toEqual([id, []]);
    });

    it("what a caption says is not read twice", BUSY, async () => {
      const { ids: figures, at } = await drawn();
      for (const id of figures) {
        const picture = at(id, FILE_WIDTHS[0], SCREEN);
        expect([id, saidTwice(picture), picture.description === ""]).toEqual([id, [], false]);
      }
    });

    it("every notion looks as the table says", BUSY, async () => {
      const { ids: figures, at } = await drawn();
      for (const id of figures) expect([id, unlike(at(id, FILE_WIDTHS[0], SCREEN), lab)]).toEqual([id, []]);
    });

    it.each(ids)(
      "the files, the thumbnail and the place in the gallery of %s are those that were looked at",
      BUSY,
      async (id) => {
        const all = await drawn();
        await expectFiles(id, all, face?.(scenario) ?? all.ids[0] ?? "", encodeLink(scenario));
      },
    );
  });
}
