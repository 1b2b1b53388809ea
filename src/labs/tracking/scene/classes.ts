/** @file The classes of a belief: which are drawn strongly and named, and how their lines differ. */
import { CLASS_DASHES } from "../../../charts/looks";
import { rich, type RichText } from "../../../charts/text/measure";
import type { TrackingTrace } from "../run/types";

/** The most lines that one can follow in a panel. */
export const MAX_NAMED_LINES = 6;
export const NAMED_RESTLESS = 3;

export interface ClassStyle {
  readonly index: number;
  readonly label: RichText;
  readonly width: number;
  readonly dash: string;
  readonly opacity: number;
  readonly named: boolean;
}

export const LINES = [
  { width: 1.15, dash: "", opacity: 1 },
  { width: 0.85, dash: "", opacity: 0.66 },
  { width: 0.6, dash: "", opacity: 1 },
  { width: 1, dash: CLASS_DASHES[1], opacity: 1 },
  { width: 1, dash: CLASS_DASHES[2], opacity: 1 },
  { width: 0.8, dash: CLASS_DASHES[3], opacity: 1 },
] as const;
export const REST_LINE = { width: 0.45, dash: "", opacity: 0.45, named: false };

/** The largest share that the target ever gives to each class. */
function weights({ target, classes }: Pick<TrackingTrace, "target" | "classes">): Float64Array {
  const most = new Float64Array(classes);
  const stride = Math.max(1, Math.floor(target.t.length / 2000));
  for (let row = 0; row < target.t.length; row += stride)
    for (let i = 0; i < classes; i++) most[i] = Math.max(most[i] ?? NaN, target.q[row * classes + i] ?? NaN);
  return most;
}

/** `p₁` or the name that the data has. */
export const classLabel = (names: readonly string[] | null, index: number): RichText =>
  names === null ? rich(`p_{${index + 1}}`) : [{ text: names[index] ?? `class ${index + 1}` }];

/**
 * The styles in the order of classes. If there are too many, those to which the target never gives much are
 * thin and have no name.
 */
export function classStyles(
  trace: Pick<TrackingTrace, "target" | "classes" | "names" | "params">,
): readonly ClassStyle[] {
  const most = weights(trace);
  const ranked = Array.from(most, (_, i) => i).toSorted(
    (a, b) => (most[b] ?? NaN) - (most[a] ?? NaN) || a - b,
  );
  const room =
    trace.params.target.kind === "stream"
      ? NAMED_RESTLESS
      : trace.classes <= MAX_NAMED_LINES
        ? MAX_NAMED_LINES
        : MAX_NAMED_LINES - 1;
  const named = new Set(ranked.slice(0, room));
  let position = 0;
  return Array.from(most, (_, index) => {
    const label = classLabel(trace.names, index);
    if (!named.has(index)) return { index, label, ...REST_LINE };
    const line = LINES[position++ % LINES.length] ?? LINES[0];
    return { index, label, ...line, named: true };
  });
}
