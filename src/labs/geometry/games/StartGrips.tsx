/** @file The grips of the starts: one on each player's triangle, or one for both in a square. */
import { Handle } from "../../../charts/Handle";
import { formatNumber } from "../../../ui/number";
import { nudgeTriangle, setEntry } from "../../shared/moves";
import type { GamesParams } from "../run/params";
import { strategyNames } from "./look";
import type { PlacedCell } from "./players";
import type { Player } from "./cell";

interface StartGripsProps {
  readonly cells: readonly PlacedCell[];
  readonly params: GamesParams;
  readonly onStart: (start: GamesParams["start"]) => void;
}

const HUNDREDTH = 0.01;

const said = (shares: readonly number[], names: readonly string[]) =>
  shares.map((share, i) => `${names[i] ?? ""} ${formatNumber(share)}`).join(", ");

function nudged(
  start: GamesParams["start"],
  player: Player | null,
  right: number,
  up: number,
): GamesParams["start"] {
  if (player !== null) return { ...start, [player]: nudgeTriangle(start[player], right, up) };
  const moved = (p: readonly number[], by: number) => {
    const next = (p[0] ?? NaN) + by * HUNDREDTH;
    return by === 0 || next <= 0 || next >= 1 ? [...p] : setEntry(p, 0, Number(next.toFixed(4)));
  };
  return { row: moved(start.row, right), column: moved(start.column, up) };
}

const WAYS: Readonly<Record<Player | "both", string>> = {
  row: "Start of the row player: right moves from the first strategy to the second, up gives to the third",
  column:
    "Start of the column player: right moves from the first strategy to the second, up gives to the third",
  both: "Start of both players: right gives to the row’s first strategy, up to the column’s first",
};

export function StartGrips({ cells, params, onStart }: StartGripsProps) {
  const { start, payoff } = params;
  const names = strategyNames(payoff);
  const seen = new Set<Player | null>();
  return cells.map(({ id, player, at, cell: { grip } }) => {
    // All methods start at the same point, so one grip for each player is enough for keys.
    if (grip === null || seen.has(player)) return null;
    seen.add(player);
    const [x, y] = grip.at(start);
    const both = `row: ${said(start.row, names.row)}; column: ${said(start.column, names.column)}`;
    return (
      <Handle
        key={id}
        x={at[0] + x}
        y={at[1] + y}
        label={WAYS[player ?? "both"]}
        value={start[player ?? "row"].at(player === null ? 0 : 2) ?? NaN}
        min={0}
        max={1}
        valueText={player === null ? both : said(start[player], names[player])}
        direction="both"
        onDrag={([px, py]) => onStart(grip.moved(start, [px - at[0], py - at[1]]))}
        onNudge={(right, up) => onStart(nudged(start, player, right, up))}
      />
    );
  });
}
