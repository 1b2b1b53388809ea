/** @file The keys of the grid: Space makes or removes a wall, S and G move start and goal to the cell. */
import { besideCell, CellCursor } from "../../shared/grid/CellCursor";
import { moved, painted, type Change } from "../edit";
import { indexOf, wallsOf, type SearchParams } from "../run/params";
import type { RunResult } from "../run/types";
import { cellWords } from "../words";
import type { MapFrame } from "./frame";

interface WallCursorProps {
  readonly frame: MapFrame;
  readonly params: SearchParams;
  readonly run: RunResult | null;
  readonly onChange: (change: Change) => void;
}

function stateOf(params: SearchParams, cell: number): string {
  if (cell === indexOf(params.grid, params.start)) return "start";
  if (cell === indexOf(params.grid, params.goal)) return "goal";
  return wallsOf(params)[cell] === 1 ? "wall" : "free";
}

export function WallCursor({ frame, params, run, onChange }: WallCursorProps) {
  const { grid, start, goal } = params;
  const onKey = (key: string, cell: number): boolean => {
    if (key === " " || key === "Enter") onChange(painted([cell], wallsOf(params)[cell] !== 1));
    else if (key === "s" || key === "S") onChange(moved("start", cell));
    else if (key === "g" || key === "G") onChange(moved("goal", cell));
    else return false;
    return true;
  };
  return (
    <CellCursor
      frame={frame}
      label="Cells of the grid"
      begin={() => besideCell(frame, indexOf(grid, start), [indexOf(grid, goal)])}
      wordsOf={(cell) => cellWords(run, cell, stateOf(params, cell))}
      onKey={onKey}
      onSweep={(cells) => onChange(painted(cells, true))}
    />
  );
}
