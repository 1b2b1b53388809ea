/**
 * @file The program of every figure: it runs, prints the app's numbers, and draws with Matplotlib what the app draws. Where there is no Python
 * with NumPy the programs are written, and python.test.ts holds recorded output against the app's numbers.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { SCREEN } from "../../src/charts/ink";
import type { AnyLab } from "../../src/scenario/lab";
import { figuresOf } from "../support/figure/figures";
import type { Case, Pair, Seen } from "../support/python/cases";
import { unlikeIn } from "../support/python/looks";
import { hasNumPy, runPrograms, type Drawn, type Ran } from "../support/python/runPrograms";
import {
  decodeLink,
  encodeLink,
  defaultScenario,
  labIds,
  labs,
  presets,
  type Scenario,
} from "../support/scenarios";
import { shipped } from "../support/shippedFiles";
import { drawn as bounds } from "./bounds/drawn";
import { drawn as geometry } from "./geometry/drawn";
import { drawn as search } from "./search/drawn";
import { drawn as stability } from "./stability/drawn";
import { drawn as tracking } from "./tracking/drawn";
import { drawn as training } from "./training/drawn";

const CASES: readonly Case[] = [...bounds, ...tracking, ...stability, ...geometry, ...training, ...search];

interface Told {
  readonly name: string;
  readonly figure: string;
  readonly one: Case;
  readonly text: string;
  readonly seen: Seen;
}

const resourcesOf = (lab: AnyLab, params: object) => (lab.sources?.(params) ?? []).map(shipped);

function scenarioOf(link: string): Scenario {
  const { scenario, notices } = decodeLink(link);
  expect(notices).toEqual([]);
  return scenario;
}

async function toldOf(one: Case): Promise<readonly Told[]> {
  const scenario = scenarioOf(one.link);
  const lab = labs[scenario.lab];
  const { params, view } = scenario;
  const { draw, trace } = await figuresOf(scenario);
  return Promise.all(
    Object.keys(one.figures).map(async (figure) => {
      const { table, plane } = draw(figure, { width: 720, height: null, theme: SCREEN });
      const seen = { params, trace, plane, table: table(), all: table(Infinity) };
      const told = { params, view, trace, resources: resourcesOf(lab, params) };
      const text = await (await lab.program(params))(figure, told, `Mirrorstep, ${encodeLink(scenario)}`);
      return { name: `${one.link} ${figure}`, figure, one, text, seen };
    }),
  );
}

const near = (found: number, wanted: number) =>
  Object.is(found, wanted) || Math.abs(found - wanted) <= 1e-9 * Math.abs(wanted) + 1e-12;

/** Where two lists of numbers differ. */
function apart([what, found, wanted]: Pair): readonly string[] {
  if (found.length !== wanted.length || wanted.length === 0)
    return [`${what}: ${found.length} numbers for ${wanted.length}`];
  return Array.from(wanted, (value, i) => [found[i] ?? NaN, value] as const)
    .filter(([one, value]) => !near(one, value))
    .map(([one, value]) => `${what}: ${one} for ${value}`)
    .slice(0, 3);
}

/** Words that stand in no legend and beside no line: then its colour alone would tell what a line is. */
function unnamed({ axes }: Drawn): readonly string[] {
  return axes.flatMap(({ lines, shapes }) => {
    const words = shapes.flatMap(({ what, args, look }) =>
      what === "text" || what === "annotate" ? args : what === "legend" ? [look["handles"]].flat() : [],
    );
    return lines
      .map(({ label }) => label)
      .filter((label) => !label.startsWith("_") && !words.includes(label));
  });
}

const logistic = (logit: number) => 1 / (1 + Math.exp(-logit));

/** Where the axes are not those of the app: scales, and the limits that are set. */
function axesApart({ axes: [first] }: Drawn, { plane }: Seen): readonly string[] {
  if (plane?.kind !== "axes" || first === undefined) return [];
  return (["x", "y"] as const).flatMap((side) => {
    const { kind, domain } = plane[side];
    const limits = [first.settings[`${side}lim`] ?? domain].flat().map(Number);
    const wanted = kind === "logit" ? domain.map(logistic) : domain;
    const isSame =
      first.settings[`${side}scale`] === kind && wanted.every((end, i) => near(limits[i] ?? NaN, end));
    return isSame
      ? []
      : [`${side}: ${String(first.settings[`${side}scale`])} ${limits.join()} for ${kind} ${wanted.join()}`];
  });
}

const known = CASES.flatMap((one) =>
  Object.keys(one.figures).map((figure) => ({ link: one.link, figure, one })),
);

describe("the program of", () => {
  let told: ReadonlyMap<string, Told>;
  let ran: Readonly<Record<string, Ran>> = {};
  beforeAll(async () => {
    const all = (await Promise.all(CASES.map(toldOf))).flat();
    told = new Map(all.map((one) => [one.name, one]));
    if (hasNumPy)
      ran = runPrograms(
        Object.fromEntries(
          all.map(({ name, text, one }) => [name, { text, arguments: one.arguments ?? [] }] as const),
        ),
      );
  }, 300_000);

  it.runIf(hasNumPy).each(known)("$figure of $link draws what the app draws", ({ link, figure, one }) => {
    const name = `${link} ${figure}`;
    const result = ran[name];
    const seen = told.get(name)?.seen;
    if (result === undefined || seen === undefined) throw new Error(`${name} was not run.`);
    const { error, exit, warnings, figures } = result;
    expect({ error, exit, warnings, figures: figures.length }).toEqual({
      error: null,
      exit: null,
      warnings: [],
      figures: 1,
    });
    const [drawing] = figures;
    if (drawing === undefined) throw new Error("Nothing was drawn.");
    expect([drawing.title, drawing.caption]).toEqual([
      expect.stringMatching(/^\S.{4,}/),
      expect.stringMatching(/\.$/),
    ]);
    expect(unnamed(drawing)).toEqual([]);
    expect(one.ownAxes === true ? [] : axesApart(drawing, seen)).toEqual([]);
    expect(one.figures[figure]?.(drawing, seen, result).flatMap(apart)).toEqual([]);
  });
});

/** A figure of each rule is one. */
const kindOf = (lab: string, figure: string) => `${lab}: ${figure.replace(/^rule-\d+$/, "rule-1")}`;

const everyFigure = presets.flatMap(({ id, scenario }) =>
  labs[scenario.lab].scope(scenario.params).figures.map((figure) => ({ id, scenario, figure })),
);

it("every figure of every lab is among them", () => {
  const tried = CASES.flatMap(({ link, figures }) =>
    Object.keys(figures).map((figure) => kindOf(scenarioOf(link).lab, figure)),
  );
  const usual = labIds.map((lab) => ({ scenario: defaultScenario(lab) }));
  const figures = [...presets, ...usual].flatMap(({ scenario: { lab, params } }) =>
    labs[lab].scope(params).figures.map((figure) => kindOf(lab, figure)),
  );
  expect([...new Set(figures)].filter((figure) => !tried.includes(figure))).toEqual([]);
});

it("every preset has one for each figure, which Python can read, which says how it is run and looks as the table says", async () => {
  const texts = await Promise.all(
    everyFigure.map(async ({ id, scenario, figure }) => {
      const { lab, params, view } = scenario;
      const told = { params, view, trace: null, resources: resourcesOf(labs[lab], params) };
      const text = await (await labs[lab].program(params))(figure, told, "Mirrorstep, a test");
      const usage = `# "python3 mirrorstep-${lab}-${figure}.py" prints`;
      expect(text).toContain(`\n# Mirrorstep, a test\n${usage}`);
      expect([id, figure, unlikeIn(text)]).toEqual([id, figure, []]);
      return [`${id} ${figure}`, { text, mode: "read" }] as const;
    }),
  );
  if (!hasNumPy) return;
  const read = runPrograms(Object.fromEntries(texts));
  expect(
    Object.entries(read).flatMap(([name, { error, warnings }]) =>
      error === null && warnings.length === 0 ? [] : [name, error, warnings],
    ),
  ).toEqual([]);
});

it.runIf(hasNumPy)("without Matplotlib numbers are printed, and a line says what is missing", async () => {
  const told = { params: labs.bounds.defaults, view: labs.bounds.view.usual, trace: null, resources: [] };
  const text = await (await labs.bounds.program(told.params))("mse", told, "Mirrorstep, a test");
  const { numbers } = runPrograms({ numbers: { text, mode: "numbers" } });
  expect(numbers.lines[0]).toMatch(/^bound eta_max +0\.3011764705882353$/);
  expect([numbers.exit, numbers.error, numbers.figures]).toEqual([
    "Matplotlib is missing: these are the numbers, without the figure.",
    null,
    [],
  ]);
});
