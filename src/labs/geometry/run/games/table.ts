/** @file The params of games. */
import { tag } from "../../../../param/family";
import * as kinds from "../../../../param/kind";
import { manyOf } from "../../../../param/many";
import { param, type Table } from "../../../../param/table";
import { matrix } from "../../../../param/vector";
import { startKind } from "./kinds";
import { GAME_METHODS, MAX_STRATEGIES, type GameMethod, type GamesParams } from "../params";
import { PART, geometry, step, steps, report } from "../shared";

export const GAME_LABELS: { readonly [M in GameMethod]: string } = {
  simultaneous: "simultaneous",
  alternating: "alternating",
  mirrorProx: "mirror-prox",
  optimistic: "optimistic",
};

export const gamesTable: Table<GamesParams> = {
  part: tag("games", PART),
  payoff: param(
    matrix({ rows: [2, MAX_STRATEGIES], columns: [2, MAX_STRATEGIES] }),
    [
      [0, -1, 1],
      [1, 0, -1],
      [-1, 1, 0],
    ],
    "What the row player gets; both players' steps follow it.",
    "payoff A",
  ),
  geometry: geometry("entropy"),
  method: param(kinds.word(GAME_METHODS), "simultaneous", "Who sees what of the other's last move.", {
    row: { name: "method", labels: GAME_LABELS },
  }),
  beside: param(
    manyOf(kinds.word(GAME_METHODS), [0, GAME_METHODS.length - 1], "method"),
    ["alternating", "mirrorProx"],
    "Further methods, from the same start.",
    "beside it",
  ),
  start: param(
    startKind,
    { row: [0.5, 0.3, 0.2], column: [0.2, 0.5, 0.3] },
    "The first strategies.",
    "start",
  ),
  step: step(0.1),
  steps: steps(1000),
  report,
};
