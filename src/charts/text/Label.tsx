/** @file Draws a placed text, with raised and lowered runs. */
import { memo } from "react";
import { ink } from "../ink";
import type { PlacedText } from "./label";
import { sameText, SHIFTED, type FontId, type RichText } from "./measure";

const FONTS: Record<FontId, { fontFamily: string; fontWeight: number; fontStyle?: "italic" }> = {
  sans: { fontFamily: "var(--sans)", fontWeight: 400 },
  sansBold: { fontFamily: "var(--sans)", fontWeight: 600 },
  serifItalic: { fontFamily: "var(--serif)", fontWeight: 400, fontStyle: "italic" },
};

const TABULAR = { fontVariantNumeric: "tabular-nums" };

/** dy moves the pen for good, so each run undoes the shift of the run before. */
function shifts(text: RichText, size: number): readonly number[] {
  let level = 0;
  return text.map(({ shift }) => {
    const next = shift ? SHIFTED[shift] * size : 0;
    const dy = next - level;
    level = next;
    return dy;
  });
}

export function RichSpans({ text, size }: { text: RichText; size: number }) {
  const dy = shifts(text, size);
  return text.map((run, i) => (
    <tspan key={i} dy={dy[i] || undefined} fontSize={run.shift ? size * SHIFTED.size : undefined}>
      {run.text}
    </tspan>
  ));
}

interface LabelProps {
  readonly placed: PlacedText;
  readonly className?: string | undefined;
}

function sameLabel(
  { placed: a, className }: LabelProps,
  { placed: b, className: other }: LabelProps,
): boolean {
  if (className !== other) return false;
  const samePlace = a.x === b.x && a.y === b.y;
  return (
    a === b ||
    (samePlace &&
      a.font === b.font &&
      a.size === b.size &&
      a.color === b.color &&
      a.whole === b.whole &&
      sameText(a.text, b.text))
  );
}

/** Drawn again only when it says something else, or elsewhere. */
export const Label = memo(function Label({ placed, className }: LabelProps) {
  const { text, x, y, font, size, color, whole } = placed;
  const single = text.length === 1 && !text[0]?.shift;
  return (
    <text
      className={className}
      x={Math.round(x * 100) / 100}
      y={Math.round(y * 100) / 100}
      fontSize={size}
      fill={ink(color)}
      style={TABULAR}
      {...FONTS[font]}
    >
      {whole === undefined ? null : <title>{whole}</title>}
      {single ? text[0]?.text : <RichSpans text={text} size={size} />}
    </text>
  );
}, sameLabel);
