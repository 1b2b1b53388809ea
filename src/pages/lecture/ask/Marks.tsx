/** @file What guess and truth look like on a figure: told apart by shape, stroke and word, not by colour alone. */
import type { Point } from "../../../charts/geometry/polyline";
import { useOverTheme } from "./theme";

export type Role = "guess" | "truth";

/** A word on a rim of paper. */
export function Name({
  at: [x, y],
  role,
  anchor = "middle",
}: {
  readonly at: Point;
  readonly role: Role;
  readonly anchor?: "start" | "middle" | "end";
}) {
  return (
    <text className={`over__name over__name--${role}`} x={x} y={y} textAnchor={anchor}>
      {role}
    </text>
  );
}

/** A ring for the guess, a full diamond for the truth. */
export function Spot({ at: [x, y], role }: { readonly at: Point; readonly role: Role }) {
  const { text, stroke } = useOverTheme();
  const r = text * 0.6;
  return role === "guess" ? (
    <circle className="over__guess" cx={x} cy={y} r={r} strokeWidth={stroke * 1.2} />
  ) : (
    <path className="over__truth" d={`M${x - r},${y}l${r},${-r}l${r},${r}l${-r},${r}Z`} />
  );
}
