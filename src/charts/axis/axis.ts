/** @file Axes as geometry: positions of ticks and labels. Labels never overlap and are never cut off. */
import { overlaps, padBox, type Box } from "../geometry/box";
import type { Scale, Tick } from "../scale/scale";
import { placeMiddle, placeText, type LabelStyle, type PlacedText } from "../text/label";
import { ASCENT } from "../text/measure";

export interface AxisTick {
  readonly value: number;
  /** The position along the axis in pixels. */
  readonly at: number;
  readonly label: PlacedText;
}

export interface Axis {
  readonly side: "bottom" | "left";
  readonly ticks: readonly AxisTick[];
}

const TICK_GAP = 7;

/** The ticks whose labels fit: the two at the ends are kept first, then those from both ends inwards. */
function withRoom(ticks: readonly AxisTick[], air: number): readonly AxisTick[] {
  const order = ticks.map((_, i) => (i % 2 === 0 ? i / 2 : ticks.length - (i + 1) / 2));
  const kept = new Set<AxisTick>();
  for (const i of order) {
    const tick = ticks[i];
    if (!tick) continue;
    const box = padBox(tick.label.box, air, 0);
    if (![...kept].some((other) => overlaps(other.label.box, box))) kept.add(tick);
  }
  return ticks.filter((tick) => kept.has(tick));
}

function bottomTick(tick: Tick, scale: Scale, frame: Box, bounds: Box, style: LabelStyle): AxisTick {
  const at = scale.at(tick.value);
  const y = frame.y1 + TICK_GAP + ASCENT * style.size;
  const label = placeText(tick.label, style, at, y, "middle");
  const push = Math.max(0, bounds.x0 - label.box.x0) - Math.max(0, label.box.x1 - bounds.x1);
  return {
    value: tick.value,
    at,
    label: push === 0 ? label : placeText(tick.label, style, at + push, y, "middle"),
  };
}

/** The axis below the frame. Labels stay inside `bounds`. */
export function bottomAxis(scale: Scale, frame: Box, bounds: Box, style: LabelStyle, spacing = 80): Axis {
  const count = Math.max(2, Math.floor((frame.x1 - frame.x0) / spacing));
  const ticks = scale.ticks(count).map((tick) => bottomTick(tick, scale, frame, bounds, style));
  return { side: "bottom", ticks: withRoom(ticks, style.size * 0.6) };
}

/** The axis to the left of the frame. */
export function leftAxis(scale: Scale, frame: Box, style: LabelStyle, spacing = 56): Axis {
  const count = Math.max(2, Math.floor((frame.y1 - frame.y0) / spacing));
  const ticks = scale.ticks(count).map((tick) => {
    const at = scale.at(tick.value);
    return {
      value: tick.value,
      at,
      label: placeMiddle(tick.label, style, frame.x0 - TICK_GAP - 1, at, "end"),
    };
  });
  return { side: "left", ticks: withRoom(ticks, 0) };
}
