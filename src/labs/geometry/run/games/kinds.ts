/** @file The kind of param for the start of a game. */
import { demand, fine } from "../../../../param/check";
import { belief, simple, type Simple } from "../../../../param/kind";
import type { Schema } from "../../../../param/schema";
import { MAX_STRATEGIES, type GamesParams } from "../params";

/** The first strategies of both players: the row's, then the column's. */
type Start = GamesParams["start"];
const strategy = belief({ atMost: MAX_STRATEGIES });

export const startKind: Simple<Start> = simple<Start>({
  check: (value) => {
    if (typeof value !== "object" || value === null || !("row" in value) || !("column" in value))
      return demand("be the row's strategy and the column's");
    const [row, column] = [strategy.check(value.row), strategy.check(value.column)];
    if (!row.ok) return row;
    return column.ok ? fine({ row: row.value, column: column.value }) : column;
  },
  parse: (text) => {
    const [row = "", column = ""] = text.split(/[~;]/);
    return { row: strategy.parse(row), column: strategy.parse(column) };
  },
  format: ({ row, column }) => `${strategy.format(row)}~${strategy.format(column)}`,
  values: "two strategies with ~ between: the row's and the column's",
  schema: (kit) =>
    kit.object({
      row: { schema: strategy.schema(kit), words: "The row player's first strategy." },
      column: { schema: strategy.schema(kit), words: "The column player's first strategy." },
    }) as Schema<Start>,
});
