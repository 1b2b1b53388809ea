/** @file The NumPy programs of games and experts print the app's own numbers, where there is Python with NumPy to run them. */
import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { drain } from "../../../src/experiments/drain";
import { gamesProgram } from "../../../src/labs/geometry/games/python";
import { onlineProgram } from "../../../src/labs/geometry/online/python";
import { findingsOf as gamesFound } from "../../../src/labs/geometry/run/games/summary";
import { part as games } from "../../../src/labs/geometry/run/games/run";
import { findingsOf as onlineFound } from "../../../src/labs/geometry/run/online/summary";
import { part as online } from "../../../src/labs/geometry/run/online/run";
import type { GamesParams, OnlineParams } from "../../../src/labs/geometry/run/params";
import { usualOfPart } from "../../../src/labs/geometry/run/tables";

const python = (program: string): string =>
  spawnSync("python3", ["-c", program], { encoding: "utf8", timeout: 60_000 }).stdout;
const hasNumPy = spawnSync("python3", ["-c", "import numpy"]).status === 0;

/** Every number of a text. */
const numbersIn = (text: string): number[] => (text.match(/-?\d+\.?\d*(?:e[+-]?\d+)?/g) ?? []).map(Number);
const near = (found: readonly number[], wanted: readonly number[]) =>
  found.length === wanted.length &&
  found.every((x, i) => Math.abs(x - (wanted[i] ?? NaN)) <= 1e-7 * Math.abs(wanted[i] ?? NaN) + 1e-12);

const GAMES: readonly Partial<GamesParams>[] = [
  { beside: ["alternating", "mirrorProx", "optimistic"], step: 0.5, steps: 100 },
  { geometry: "euclidean", beside: ["mirrorProx"], steps: 60 },
  { geometry: { kind: "tsallis", q: 0.5 }, beside: [], steps: 40 },
];

it.runIf(hasNumPy).each(GAMES)("a game, %j", (own) => {
  const params = { ...usualOfPart("games"), ...own };
  const { runs } = games.merge(params, [])(games.plan(params, []).map((task) => drain(games.run(task))));
  const lines = python(gamesProgram(params, "test")).trim().split("\n").slice(1);
  const wanted = runs.flatMap((run) => {
    if (run === null) return [];
    const { divergenceStart, divergenceEnd, rises, gapEnd, averageGap } = gamesFound(params, run);
    return [[divergenceStart, divergenceEnd, rises, gapEnd, averageGap]];
  });
  expect(lines.map((line, i) => near(numbersIn(line), wanted[i] ?? []))).toEqual(wanted.map(() => true));
});

const EXPERTS: readonly Partial<OnlineParams>[] = [
  { beside: ["euclidean", { kind: "tsallis", q: 0.5 }, "burg"], method: "both" },
  {
    losses: { kind: "shift", rounds: 50 },
    step: { kind: "power", scale: 1, exponent: 0.5 },
    method: "both",
    beside: [],
  },
  { losses: { kind: "turns", rounds: 30 }, step: 0.2, beside: [] },
  {
    losses: {
      kind: "rows",
      rows: [
        [0, 1, 0.5],
        [1, 0, 0.25],
      ],
    },
    beside: [],
  },
];

it.runIf(hasNumPy).each(EXPERTS)("experts, %j", (own) => {
  const params = { ...usualOfPart("online"), ...own };
  const { runs } = online.merge(params, [])(online.plan(params, []).map((task) => drain(online.run(task))));
  const lines = python(onlineProgram(params, "test"))
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("weights"));
  const wanted = runs.flatMap((run) => {
    if (run === null) return [];
    const { step, learnerLoss, bestExpert, regret } = onlineFound(run);
    return [[step, learnerLoss, bestExpert + 1, regret]];
  });
  const told = lines.map((line) => numbersIn(line.slice(line.indexOf(": eta"))));
  expect(told.map((found, i) => near(found, wanted[i] ?? []))).toEqual(wanted.map(() => true));
});
