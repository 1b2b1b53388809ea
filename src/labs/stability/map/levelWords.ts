/** @file Says which lines of a triangle cannot be drawn, and why. */
import type { LevelLine } from "../run/atlas/types";
import type { TriangleAtlas } from "../run/params";
import { formatNumber } from "../../../ui/number";
import { overlayOf, type OverlayId } from "../figure/curves";
import { levelIn, type MapLines } from "./lines";

type Window = Pick<TriangleAtlas, "x" | "y">;

/** Whether a point of the line lies in the window. */
const isSeen = ({ lines }: LevelLine, { x, y }: Window) =>
  lines.some((points) =>
    points.some((right, i) => {
      const up = points[i + 1] ?? NaN;
      return i % 2 === 0 && right >= x[0] && right <= x[1] && up >= y[0] && up <= y[1];
    }),
  );

/** For example "2 everywhere", "below η throughout", "no run arrived". */
function reason(id: OverlayId, { constant, throughout }: LevelLine, step: string): string {
  if (constant !== null) return `${formatNumber(constant, 4)} everywhere`;
  if (throughout === null) return "nowhere in this window";
  if (id === "measured") return throughout ? "every run arrived" : "no run arrived";
  return `${throughout ? "above" : "below"} ${step} throughout`;
}

/**
 * "No line here at η = 1.5: local threshold (2 everywhere)." for lines that are switched on but cannot be
 * drawn; "" if there are none.
 */
export function lineless(lines: MapLines, params: TriangleAtlas, show: readonly OverlayId[]): string {
  const { complete } = lines.trace;
  const step = params.rule.kind === "fixed" ? "η" : "the fraction";
  const missing = show
    .filter((id) => id !== "measured" || complete)
    .flatMap((id) => {
      const level = levelIn(lines, id);
      if (level === null || isSeen(level, params)) return [];
      return [`${overlayOf(id, params.update).name} (${reason(id, level, step)})`];
    });
  const at = `${step} = ${formatNumber(params.step, 4)}`;
  return missing.length === 0 ? "" : `No line here at ${at}: ${missing.join(", ")}.`;
}
