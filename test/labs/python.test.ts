/**
 * @file The NumPy programs of the figures' menus. Where the tests run there need be no Python: each program is a golden
 * file, `python3 test/fixtures/python/record.py` has run it and kept what it printed beside the program's sha256, and
 * here that is held against the lab's own numbers. A program that changed since it was run fails.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { summarizeBounds } from "../../src/labs/bounds/run/summary";
import { wilsonInterval } from "../../src/core/wilson";
import { summarizeAtlas } from "../../src/labs/stability/run/atlas/summary";
import { type StabilityParams } from "../../src/labs/stability/run/params";
import { STABILITY_VARIANTS } from "../../src/labs/stability/run/tables";
import type { AuditTrace } from "../../src/labs/stability/run/audit/types";
import type { StabilityTrace } from "../../src/labs/stability/run/types";
import { parseDataset, seattleDataset } from "../../src/experiments/data/dataset";
import type { RuleSummary, TrackingTrace } from "../../src/labs/tracking/run/types";
import type { Dataset } from "../../src/experiments/types";
import { computing as boundsProgram } from "../../src/labs/bounds/python/computing";
import { stability as stabilityLab } from "../../src/labs/stability/lab";
import { partOf } from "../../src/labs/stability/parts";
import { orbitProgram } from "../../src/labs/stability/export/python/orbit";
import type { CellRun } from "../../src/labs/stability/run/cell/orbit";
import { traceOrbit } from "../../src/labs/stability/run/cell/orbit";
import { pythonProgram } from "../../src/labs/tracking/export/python/program";
import { exp } from "../../src/core/elementary";
import { anchorIndex } from "../../src/labs/tracking/look";
import { anchorOf, KINDS, lastStretch } from "../../src/labs/tracking/run/anchor";
import { searchProgram } from "../../src/labs/search/python/computing";
import { runSearch } from "../../src/labs/search/run/find";
import { summaryOf } from "../../src/labs/search/run/summary";
import { decodeLink, encodeLink } from "../support/scenarios";
import type { Scenario, ScenarioOf } from "../support/scenarios";
import { runTracking } from "../support/drive";
import { runStability } from "../support/stabilityRun";

const folder = join(import.meta.dirname, "../fixtures/python");
/** As the first version made them: the golden files do not change with the version. */
const originOf = (scenario: Scenario) => `Mirrorstep 0.1.0, ${encodeLink(scenario)}`;
const SIX =
  "&rule=fixed:0.3&rule=boundFraction:0.9&rule=entropyAware&rule=inverseSqrt:1&rule=certified&rule=fejer:0.5";
const CALM = "&rule=fixed:0.02:Slow&rule=boundFraction:0.9&rule=entropyAware&rule=certified";

/** Own data: 120 labels of three kinds, and 60 distributions over four classes. */
const LABELS = Array.from({ length: 120 }, (_, i) => ["calm", "breeze", "storm"][(i * i + (i >> 4)) % 3]);
const ROWS = Array.from({ length: 60 }, (_, i) => (i < 30 ? "0.4,0.3,0.2,0.1" : "0.1,0.15,0.25,0.5"));

function own(lines: readonly (string | undefined)[]): Dataset {
  const parsed = parseDataset(new TextEncoder().encode(lines.join("\n")), "own.txt", { id: HASH });
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.dataset;
}

const HASH = "0123456789abcdef".repeat(4);
const weather = seattleDataset(
  readFileSync(join(import.meta.dirname, "../../public/data/seattle-weather.csv"), "utf8"),
);

interface Run {
  readonly name: string;
  /** With `anchor`, the last line is about the error of that rule. */
  readonly link: string;
  readonly dataset?: Dataset;
}

const runs: readonly Run[] = [
  { name: "tracking-jump", link: `#/tracking?v=1${SIX}` },
  { name: "tracking-figure-4", link: "#/tracking?v=1" },
  { name: "tracking-deadlock", link: "#/tracking?v=1&rule=entropyAware:0:No%20cap&rule=entropyAware:1e-6" },
  { name: "tracking-drift", link: `#/tracking?v=1&target=drift&start=0.2,0.2,0.6&floor=1e-9${SIX}` },
  {
    name: "tracking-projected",
    link: `#/tracking?v=1&before=0.9,0.1&after=0.8,0.2&at=40&steps=100&update=projected${CALM}&rule=fixed:0.45:Cycle`,
  },
  {
    name: "tracking-projected-five",
    link: `#/tracking?v=1&before=0.3,0.25,0.2,0.15,0.1&after=0.1,0.15,0.2,0.25,0.3&update=projected&tolerance=0.01${CALM}`,
  },
  { name: "tracking-burg", link: `#/tracking?v=1&at=10&steps=20&update=burg${CALM}&rule=fejer:0.02` },
  { name: "tracking-tsallis", link: `#/tracking?v=1&at=40&steps=100&update=tsallis:0.5${CALM}` },
  { name: "tracking-anchor", link: `#/tracking?v=1${CALM}&anchor=2` },
  {
    name: "tracking-anchor-projected",
    link: `#/tracking?v=1&target=drift&update=projected&between=30,60&steps=120${CALM}&rule=fixed:0.1&anchor=5`,
  },
  {
    name: "tracking-anchor-burg",
    link: "#/tracking?v=1&at=20&steps=60&update=burg&rule=fixed:0.5&anchor=1",
  },
  { name: "tracking-weather", link: `#/tracking?v=1&target=stream&steps=500${SIX}`, dataset: weather },
  {
    name: "tracking-own-labels",
    link: `#/tracking?v=1&source=local:${HASH}&window=7&steps=150${SIX}`,
    dataset: own(LABELS),
  },
  {
    name: "tracking-own-rows",
    link: `#/tracking?v=1&source=local:${HASH}&window=5&steps=59${SIX}`,
    dataset: own(ROWS),
  },
];

const boundsLinks = {
  "bounds-default": "#/bounds?v=1",
  "bounds-near-a-face": "#/bounds?v=1&p=1e-6,0.999999&step=2e-6",
  "bounds-near-the-centre": "#/bounds?v=1&p=0.33333335,0.33333333,0.33333332&target=0.6,0.3,0.1",
  "bounds-twelve":
    "#/bounds?v=1&p=0.3,0.2,0.12,0.1,0.08,0.06,0.05,0.04,0.02,0.015,0.01,0.005&step=1e-4&along=12",
} as const;

const searchLinks = {
  "search-default": "#/search?v=1",
  "search-too-eager": "#/search?v=1&weight=2",
  "search-diagonal":
    "#/search?v=1&walls=..1ffc0.200.200.200.200.200.200.200.200.200&start=3,11&goal=22,4&moves=eight",
  "search-octile": "#/search?v=1&moves=eight&heuristic=octile&weight=1.5",
  "search-euclidean": "#/search?v=1&moves=eight&heuristic=euclidean&weight=1.25",
  "search-squared": "#/search?v=1&heuristic=squared",
  "search-shut": "#/search?v=1&walls=.......800004.400002.800004&heuristic=zero",
} as const;

const printed = JSON.parse(readFileSync(join(folder, "printed.json"), "utf8")) as Readonly<
  Record<string, { readonly sha256: string; readonly lines: readonly string[] }>
>;

/** What this very program printed when it was run. */
function linesOf(name: string, program: string): readonly string[] {
  const record = printed[name];
  const sha256 = createHash("sha256").update(program).digest("hex");
  expect(record?.sha256, `${name}: run test/fixtures/python/record.py`).toBe(sha256);
  return record?.lines ?? [];
}

function trackingOf(link: string): ScenarioOf<"tracking"> {
  const { scenario, notices } = decodeLink(link);
  if (scenario.lab !== "tracking" || notices.length > 0) throw new Error(`${link} is no run`);
  return scenario;
}

function boundsOf(link: string): ScenarioOf<"bounds"> {
  const { scenario, notices } = decodeLink(link);
  if (scenario.lab !== "bounds" || notices.length > 0) throw new Error(`${link} is no slice`);
  return scenario;
}

/** Ten digits are what two ways of computing agree on; near the target a divergence is as exact as the belief's rounding lets it be. */
function isClose(found: unknown, wanted: number): boolean {
  const off = Math.abs(Number(found) - wanted);
  return off <= 1e-10 * Math.abs(wanted) + 1e-15 * Math.min(1e-6, Math.sqrt(Math.abs(wanted))) + 1e-31;
}

/** What differs, as "label: found for wanted": words and steps must be equal, numbers close. */
const differences = (found: Readonly<Record<string, unknown>>, wanted: Readonly<Record<string, unknown>>) =>
  Object.entries(wanted)
    .filter(([key, value]) =>
      typeof value === "number" ? !isClose(found[key], value) : found[key] !== value,
    )
    .map(([key, value]) => `${String(wanted["label"])}, ${key}: ${String(found[key])} for ${String(value)}`);

/**
 * On a face a run is chaotic: its words are the same however it is computed, its last divergence is not. Nor does the program tell how its
 * last steps go.
 */
function flat(summary: RuleSummary) {
  const { firstViolation, finalKl, end: _, followedBefore: __, ...rest } = summary;
  const first = { firstAt: firstViolation?.t ?? null, firstFactor: firstViolation?.factor ?? null };
  return { ...rest, ...first, finalKl: rest.outcome === "collapsed" ? null : finalKl };
}

/** What the program prints of the error at the anchor. */
function anchored(trace: TrackingTrace, index: number) {
  const anchor = anchorOf(trace, index);
  const last = anchor?.last;
  if (!anchor || !last) throw new Error("There is no anchor.");
  const { kl, summary } = anchor.rule;
  const kinds = KINDS.flatMap((kind) => {
    const rows = lastStretch(anchor[kind], last);
    if (rows === null) return [];
    const { from, to } = rows;
    const leaves = exp(anchor[kind].left.subarray(from, to).reduce((sum, ln) => sum + ln, 0));
    return [
      [`${kind} from`, from] as const,
      [`${kind} to`, to] as const,
      [`${kind} leaves`, leaves] as const,
    ];
  });
  return {
    label: summary.label,
    since: last.from,
    first: kl[last.from],
    last: kl[last.to],
    ...Object.fromEntries(kinds),
  };
}

type Printed = Readonly<Record<string, unknown>>;

/** The same of a printed line. */
const flatAnchor = ({ anchor, ...line }: Printed): Printed => ({
  label: anchor,
  ...Object.fromEntries(
    Object.entries(line).flatMap(([key, value]) =>
      typeof value === "object" && value !== null
        ? Object.entries(value).map(([part, found]) => [`${key} ${part}`, found] as const)
        : [[key, value] as const],
    ),
  ),
});

describe("the program of a Tracking run", () => {
  for (const { name, link, dataset } of runs)
    it(`prints the outcome table: ${name}`, async () => {
      const scenario = trackingOf(link);
      const index = anchorIndex(scenario.view, scenario.params);
      const program = pythonProgram(scenario.params, dataset ?? null, originOf(scenario), index);
      await expect(program).toMatchFileSnapshot(join(folder, `${name}.py`));
      const lines = linesOf(name, program);
      const trace = runTracking(scenario.params, dataset ?? null);
      const { rules } = trace;
      const rows = lines.slice(0, rules.length).map((line) => flat(JSON.parse(line) as RuleSummary));
      const after = lines.slice(rules.length).map((line) => flatAnchor(JSON.parse(line) as Printed));
      expect(after.flatMap((found) => differences(found, anchored(trace, index ?? 0)))).toEqual([]);
      expect(after).toHaveLength(index === null ? 0 : 1);
      const wanted = rules.flatMap((rule) => (rule === null ? [] : [rule.summary]));
      expect(rows.map(({ label }) => label)).toEqual(wanted.map(({ label }) => label));
      expect(wanted.flatMap((summary, i) => differences(rows[i] ?? {}, flat(summary)))).toEqual([]);
    });

  it("embeds no more than the run reads, and says when that is too much", () => {
    const scenario = trackingOf("#/tracking?v=1&target=stream&steps=9&rule=certified");
    expect(pythonProgram(scenario.params, weather, "#")).toContain("The labels of the 10 days");
    expect(() => pythonProgram(scenario.params, null, "#")).toThrow("not there yet");
    const rows = { ...own(ROWS), length: 60_000, distributions: new Float64Array(240_000).fill(0.25) };
    expect(() => pythonProgram({ ...scenario.params, steps: 60_000 }, rows, "#")).toThrow(
      "The run reads 240000 numbers of your file, too many to put into a program; shorten the run to 50000 steps.",
    );
  });
});

describe("the program of the Bounds lab", () => {
  for (const [name, link] of Object.entries(boundsLinks))
    it(`prints the lab's numbers: ${name}`, async () => {
      const scenario = boundsOf(link);
      const program = boundsProgram(scenario.params, originOf(scenario));
      await expect(program).toMatchFileSnapshot(join(folder, `${name}.py`));
      const numbers = linesOf(name, program).map((line) => Number(line.slice(20)));
      const summary = summarizeBounds({ params: scenario.params });
      const { etaMax, etaEntropyAware, etaMse, gap, etaCertified, etaFejer, klBefore, klAfter } = summary;
      const wanted = [etaMax, etaEntropyAware, etaMse, (1 - etaMse) ** 2, gap, etaCertified, etaFejer];
      const all = [...wanted, klBefore, klAfter].map((value, i) => [i, value] as const);
      expect(all.filter(([i, value]) => !isClose(numbers[i], value))).toEqual([]);
    });
});

const small = { width: 20, height: 16, iterations: 300 };
const stability = {
  "stability-atlas": { ...STABILITY_VARIANTS.sliceOfTargets, ...small },
  "stability-atlas-starts": {
    ...STABILITY_VARIANTS.sliceOfStarts,
    ...small,
    rule: { kind: "boundFraction" },
    logStep: [-1, 1],
  },
  "stability-atlas-triangle": {
    ...STABILITY_VARIANTS.triangleOfTargets,
    ...small,
    update: "projected",
    step: 0.05,
  },
  "stability-threshold": { ...STABILITY_VARIANTS.threshold, width: 12, iterations: 300, scan: 8 },
  "stability-orbits": {
    ...STABILITY_VARIANTS.orbits,
    update: "projected",
    target: 0.9,
    logStep: [-1, -0.33],
    width: 12,
    kept: 16,
    transient: 4000,
  },
  "stability-audit": { ...STABILITY_VARIANTS.audit, pairs: 4000 },
  "stability-audit-certified": {
    ...STABILITY_VARIANTS.audit,
    pairs: 4000,
    certificate: "certified",
    sampling: "vertex",
    fraction: 2,
  },
  "stability-pair": STABILITY_VARIANTS.pair,
} satisfies Readonly<Record<string, StabilityParams>>;

/** The last numbers of a line, as many as it has. */
const numbersIn = (line = "") =>
  (line.match(/-?(?:inf|\d[\d.]*(?:e[+-]?\d+)?)/g) ?? []).map((text) =>
    Number(text.replace("inf", "Infinity")),
  );

/** What the app has of what a program prints: a row of numbers for each line. */
function shownBy(trace: StabilityTrace): readonly (readonly number[])[] {
  switch (trace.part) {
    case "atlas": {
      const { converged, collapsed, wandering, medianSettledAt } = summarizeAtlas(trace);
      return [
        [converged],
        [collapsed],
        [wandering],
        ...(medianSettledAt === null ? [] : [[medianSettledAt]]),
      ];
    }
    case "threshold":
      return Array.from(trace.x, (x, i) => {
        const collapse = trace.collapse[i] ?? NaN;
        return [x, collapse, collapse / (trace.bound[i] ?? NaN), collapse / (trace.certified[i] ?? NaN)];
      });
    case "orbits":
      return Array.from(trace.step, (step, i) => {
        const states = trace.states.subarray(i * trace.params.kept, (i + 1) * trace.params.kept);
        return [step, Math.min(...states), Math.max(...states), trace.lyapunov[i] ?? NaN];
      });
    case "audit":
      return [];
    case "pair": {
      const { bound = NaN, certified = NaN, before = NaN, after = NaN, ratio = NaN } = trace.result ?? {};
      return [[bound], [certified], [before, after, ratio]];
    }
  }
}

/** Whether a printed number is the app's, to the digits that the program prints. */
const isPrinted = (found: number | undefined, wanted: number, digits: number) =>
  found === wanted || Math.abs((found ?? NaN) - wanted) <= 10 ** (1 - digits) * Math.abs(wanted);

/** Twice the interval: both sides of the comparison are drawn. */
const isAround = (share = NaN, low: number, high: number) =>
  share >= low - (high - low) && share <= high + (high - low);

/** The shares differ by chance, the worst pairs not at all. */
function expectAudit(trace: AuditTrace, lines: readonly string[]): void {
  const found = lines.slice(0, 3).map((line) => numbersIn(line).at(-1));
  const shares = [trace.expanded, trace.inequalityFailed, trace.leftInterior].map((hits) =>
    wilsonInterval(hits, trace.pairs),
  );
  expect(shares.every(({ low, high }, i) => isAround(found[i], low, high))).toBe(true);
  const worst = lines.slice(3).map(numbersIn);
  expect(worst.length).toBe(Math.min(3, trace.worst.length));
  expect(worst.filter(([again, ours = NaN]) => !isPrinted(again, ours, 9))).toEqual([]);
}

describe("the programs of the Stability lab", () => {
  const origin = "Mirrorstep 0.1.0, #/stability?v=1";

  for (const [name, params] of Object.entries(stability))
    it(`print the lab's numbers: ${name}`, async () => {
      const trace = runStability(params);
      const program = (await partOf(params).program()).computing(params, origin, trace, {
        figure: params.part,
        view: stabilityLab.view.usual,
      });
      await expect(program).toMatchFileSnapshot(join(folder, `${name}.py`));
      const lines = linesOf(name, program);
      expect(program.startsWith(`# `) && program.includes(`\n# ${origin}\nimport numpy as np\n`)).toBe(true);
      if (trace.part === "audit") return expectAudit(trace, lines);
      const wanted = shownBy(trace);
      const digits = trace.part === "pair" ? 12 : 4;
      expect(lines.length).toBe(wanted.length);
      const off = wanted.flatMap((row, i) => {
        const found = numbersIn(lines[i]).slice(-row.length);
        return row.every((value, k) => isPrinted(found[k], value, digits)) ? [] : [[lines[i], row]];
      });
      expect(off).toEqual([]);
    });

  it("prints the beliefs of an orbit, and how it ends", async () => {
    const run: CellRun = {
      target: [0.2, 0.8],
      start: [0.5, 0.5],
      update: "mirror",
      rule: "fixed",
      value: 0.1,
      iterations: 90,
      floor: 1e-12,
      tolerance: 1e-3,
    };
    const program = orbitProgram(run, origin);
    await expect(program).toMatchFileSnapshot(join(folder, "stability-orbit.py"));
    const lines = linesOf("stability-orbit", program);
    const { beliefs, ends } = traceOrbit(run);
    const off = lines.slice(0, 16).flatMap((line, t) => {
      const [, ...found] = numbersIn(line);
      const wanted = [...beliefs.subarray(2 * t, 2 * t + 2)];
      return wanted.every((value, k) => isPrinted(found[k], value, 13)) ? [] : [line];
    });
    expect(off).toEqual([]);
    expect(lines[16]).toBe(`settled at ${ends.settledAt} first clamped at ${ends.collapsedAt ?? "None"}`);
  });
});

describe("the program of the search lab", () => {
  it.each(Object.entries(searchLinks))("%s", async (name, link) => {
    const { scenario, notices } = decodeLink(link);
    if (scenario.lab !== "search" || notices.length > 0) throw new Error(`${link} is no search`);
    const program = searchProgram(scenario.params, originOf(scenario));
    await expect(program).toMatchFileSnapshot(join(folder, `${name}.py`));
    const { length, shortest, expansions, overestimates } = summaryOf(
      scenario.params,
      runSearch(scenario.params),
    );
    const wanted = {
      length: length ?? "inf",
      shortest: shortest ?? "inf",
      expansions: expansions.search,
      "expansions at weight 1": expansions.unweighted,
      "expansions without an estimate": expansions.dijkstra,
      "cells with h > h*": overestimates.cells,
      "cells with w h > h*": overestimates.weighted,
    };
    const found = Object.fromEntries(
      linesOf(name, program).map((line) => {
        const at = line.lastIndexOf(" ");
        return [line.slice(0, at), line.slice(at + 1)];
      }),
    );
    expect(differences(found, { label: name, ...wanted }).filter((line) => !line.includes("label"))).toEqual(
      [],
    );
  });
});
