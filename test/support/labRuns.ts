/** @file Runs of the real experiments whose bits must be the same wherever they are computed. */
import type { Engine } from "../../src/engine/types";
import { stabilitySchema } from "./schemas";
import { trackingSchema } from "./schemas";
import type { Dataset, Resource } from "../../src/experiments/types";
import { labs, parseScenario, presets } from "./scenarios";
import type { Shipped } from "./shipped";
import type { Scenario } from "./scenarios";
import { traceHash } from "./traceHash";
import { CLAIM_IDS } from "../../src/labs/stability/run/atlas/claims";
import type { AtlasStatistics } from "../../src/labs/stability/run/atlas/types";
import type { AtlasParams } from "../../src/labs/stability/run/params";

export interface LabRun {
  readonly id: string;
  readonly scenario: Pick<Scenario, "lab" | "params">;
  readonly resources: readonly Resource[];
}

const rules = [
  { kind: "fixed", step: 0.8 },
  { kind: "boundFraction", fraction: 0.9 },
  { kind: "entropyAware", barrierCap: 1e-6 },
  { kind: "inverseSqrt", scale: 1 },
  { kind: "certified" },
  { kind: "fejer", fraction: 0.5 },
];

function tracking(id: string, params: unknown, resources: readonly Resource[] = []): LabRun {
  return { id, scenario: { lab: "tracking", params: trackingSchema.parse(params) }, resources };
}

function stability(id: string, params: unknown): LabRun {
  return { id, scenario: { lab: "stability", params: stabilitySchema.parse(params) }, resources: [] };
}

/** Every recurrence, every kind of cell. */
const atlases: readonly LabRun[] = [
  stability("atlas, mirror", { width: 160, height: 120 }),
  stability("atlas, projected, in a corner", { width: 160, height: 120, update: "projected", x: [0, 0.2] }),
  stability("atlas, fractions of the bound", {
    width: 120,
    height: 100,
    rule: { kind: "boundFraction" },
    logStep: [-1, 1],
    start: "mirrored",
  }),
  stability("atlas of starts, fractions, projected", {
    width: 120,
    height: 100,
    rule: { kind: "boundFraction" },
    logStep: [-1, 1],
    update: "projected",
    axis: "start",
    target: 0.9,
    floor: 1e-30,
  }),
  stability("atlas of the triangle", { classes: 3, width: 100, height: 100, iterations: 300 }),
  stability("atlas of the triangle's starts, projected", {
    classes: 3,
    width: 60,
    height: 60,
    iterations: 300,
    axis: "start",
    update: "projected",
    step: 0.3,
  }),
];

/** A softmax-free family of beliefs over any number of classes. */
function belief(classes: number, turn: number): number[] {
  const weights = Array.from({ length: classes }, (_, i) => 1 + ((i * 7 + turn * 11) % classes) ** 2);
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((w) => w / sum);
}

/** Distributions that wander, in exact arithmetic of integers. */
function wandering(classes: number, length: number): Dataset {
  const distributions = Float64Array.from({ length: classes * length }, (_, k) => {
    const row = belief(classes, Math.floor(k / classes / 5));
    return row[k % classes] ?? 0;
  });
  const names = Array.from({ length: classes }, (_, i) => `class ${i + 1}`);
  const id = "0123456789abcdef".repeat(4);
  return { id, provenance: "made up", names, length, kind: "distributions", distributions };
}

/** Stand for their parts where one run of each has to do. */
const shortened = [
  ["three-couplings", { runs: 400 }],
  ["untuned-gain", { steps: 20, seeds: 2 }],
  ["actors-in-doubt", { iterations: 20, seeds: 3 }],
  ["relaxation-is-a-step", { steps: 4 }],
] as const;

function shorten(id: string, params: object): Scenario {
  const preset = presets.find((one) => one.id === id);
  if (preset === undefined) throw new Error(`no preset ${id}`);
  const parsed = parseScenario({ ...preset.scenario, params: { ...preset.scenario.params, ...params } });
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.scenario;
}

export function labRuns(shipped: Shipped): LabRun[] {
  const needs = ({ lab, params }: Scenario) => (labs[lab].sources?.(params) ?? []).map(shipped);
  const shift = (classes: number, at: number) => ({
    kind: "shift",
    before: belief(classes, 0),
    after: belief(classes, 1),
    at,
  });
  const own = wandering(5, 300);
  return [
    ...atlases,
    ...[
      ...shortened.map(([id, changes]) => ({ id: `${id}, shortened`, scenario: shorten(id, changes) })),
      ...presets,
    ].map(({ id, scenario }) => ({ id, scenario, resources: needs(scenario) })),
    tracking("all rules, mirror", { target: shift(12, 900), steps: 2000, rules }),
    tracking("all rules, projected", { target: shift(4, 900), steps: 2000, rules, update: "projected" }),
    tracking("64 classes", { target: shift(64, 300), steps: 600, rules }),
    tracking("many steps, thinned", { steps: 200_000 }),
    tracking(
      "own distributions",
      { target: { kind: "stream", source: { local: own.id }, window: 7 }, rules },
      [own],
    ),
  ];
}

/** The first run of each experiment and part. */
export function oneOfEach(runs: readonly LabRun[]): LabRun[] {
  const kindOf = ({ scenario: { lab, params } }: LabRun) =>
    "part" in params ? `${lab} ${params.part}` : lab;
  const kinds = runs.map(kindOf);
  return runs.filter((_, i) => kinds.indexOf(kinds[i] ?? "") === i);
}

/** The curves over a slice atlas, the lines over a triangle, and its counts: nothing for other traces. */
async function overCells(engine: Engine, trace: object): Promise<object> {
  if (!("part" in trace && trace.part === "atlas" && "params" in trace)) return {};
  const lines = [...CLAIM_IDS, "measured"].map(
    async (what) => [what, await engine.derive("stability", trace, what)] as const,
  );
  const all = Object.fromEntries(await Promise.all(lines));
  const { sides } = (await engine.derive("stability", trace, "statistics")) as AtlasStatistics;
  const isSlice = (trace.params as AtlasParams).classes === 2;
  return { curves: isSlice ? all : null, levels: isSlice ? null : all, sides };
}

/** Hash of each run's whole trace, with what is derived of it, by the run's id. */
export async function hashesFrom(engine: Engine, runs: readonly LabRun[]): Promise<Record<string, string>> {
  const hashes = runs.map(async ({ id, scenario: { lab, params }, resources }) => {
    const trace = await engine.run(lab, params, resources);
    return [id, traceHash({ ...trace, ...(await overCells(engine, trace)) })] as const;
  });
  return Object.fromEntries(await Promise.all(hashes));
}
