/** @file The marks of guess and truth on a figure. They differ in shape, line and word, not in colour alone. */
import type { Point } from "../../../charts/geometry/polyline";
import { useOverTheme } from "./theme";

export type Told = "guess" | "truth";

/** A word with a rim in the colour of the paper. */
export function Name({
  at: [x, y],
  of,
  anchor = "middle",
}: {
  readonly at: Point;
  readonly of: Told;
  readonly anchor?: "start" | "middle" | "end";
}) {
  return (
    <text className={`over__name over__name--${of}`} x={x} y={y} textAnchor={anchor}>
      {of}
    </text>
  );
}

/** A diamond, hollow for the guess and full for the truth. Beliefs in figures are rings. */
export function Spot({ at: [x, y], of }: { readonly at: Point; readonly of: Told }) {
  const { text, stroke } = useOverTheme();
  const r = text * 0.7;
  const d = `M${x - r},${y}l${r},${-r}l${r},${r}l${-r},${r}Z`;
  return <path className={`over__${of}`} d={d} strokeWidth={stroke * (of === "guess" ? 1.2 : 0.6)} />;
}
