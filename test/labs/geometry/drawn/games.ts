/** @file What the programs of games must agree with. */
import type { GamesRun, GamesTrace } from "../../../../src/labs/geometry/run/games/types";
import { linesOf, type Case, type Check, type Pair } from "../../../support/python/cases";

// The cases are of this part.
const runsOf = (trace: object): readonly GamesRun[] =>
  (trace as GamesTrace).runs.filter((run): run is GamesRun => run !== null);

const named = (drawn: Parameters<Check>[0]) =>
  linesOf(drawn, "").filter(({ label }) => !/^_|^slope|^\d$/.test(label));

const approach: Check = (drawn, { trace }) =>
  runsOf(trace).map(({ method, divergence }, i): Pair => [method, named(drawn)[i]?.y ?? [], divergence]);

const gap: Check = (drawn, { trace }) => {
  const runs = runsOf(trace);
  const all = [...runs.map(({ averageGap }) => averageGap), ...runs.map(({ gap: of }) => of)];
  return all.map((wanted, i): Pair => [`gap ${i + 1}`, named(drawn)[i]?.y ?? [], wanted.slice(1)]);
};

const entry = (rows: Float64Array, n: number, i: number) => Array.from(rows).filter((_, k) => k % n === i);

/** The pieces of the way in one panel, put together: where one ends the next begins. */
function wayOf({ lines }: Parameters<Check>[0]["axes"][number]) {
  const pieces = lines.filter(({ label }) => label === "_way");
  const joined = (side: "x" | "y") => pieces.flatMap((one, k) => one[side].slice(k === 0 ? 0 : 1));
  return { x: joined("x"), y: joined("y") };
}

const triangles: Check = ({ axes }, { trace }) =>
  runsOf(trace).flatMap(({ row, column }, method, { length }) =>
    [row, column].map((rows, player): Pair => {
      const panel = axes[player * length + method];
      const wanted = entry(rows, 3, 2).map((c) => (c * Math.sqrt(3)) / 2);
      return [`player ${player}`, panel ? wayOf(panel).y : [], wanted];
    }),
  );

const square: Check = ({ axes }, { trace }) =>
  runsOf(trace).flatMap(({ row, column }, k): Pair[] => {
    const way = axes[k] && wayOf(axes[k]);
    return [
      ["row", way?.x ?? [], entry(row, 2, 0)],
      ["column", way?.y ?? [], entry(column, 2, 0)],
    ];
  });

const strips: Check = ({ axes }, { trace }) =>
  runsOf(trace).map(({ row }, k): Pair => [
    "row",
    axes[k]?.lines.find(({ label }) => label === "2")?.y ?? [],
    entry(row, 2, 1),
  ]);

export const games: readonly Case[] = [
  {
    link: "#/geometry?v=1&part=games&beside=mirrorProx&beside=optimistic&beside=alternating&steps=30",
    figures: { players: triangles, approach, gap },
  },
  {
    link: "#/geometry?v=1&part=games&payoff=1,-1~-1,1&start=0.7,0.3~0.6,0.4&geometry=euclidean&steps=30",
    figures: { players: square, approach, gap },
  },
  {
    link: "#/geometry?v=1&part=games&payoff=1,-1,0~-1,1,0.5&start=0.7,0.3~0.3,0.4,0.3&steps=20",
    figures: { players: strips },
  },
];
