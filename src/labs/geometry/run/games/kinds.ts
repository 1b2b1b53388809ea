/** @file The kind of param for the start of a game. */
import { belief } from "../../../../param/kind";
import { record } from "../../../../param/record";
import { MAX_STRATEGIES, type GamesParams } from "../params";

const strategy = belief({ atMost: MAX_STRATEGIES });

/** The first strategies of both players: the row's, then the column's. */
export const startKind = record<GamesParams["start"]>(
  {
    row: {
      kind: strategy,
      words: "The row player's first strategy.",
      row: { noun: "start of the row player" },
    },
    column: {
      kind: strategy,
      words: "The column player's first strategy.",
      row: { noun: "start of the column player" },
    },
  },
  { separator: "~;", values: "two strategies with ~ between: the row's and the column's" },
);
