/** @file Puts several pictures together into one, each at its place. */
import type { Point } from "../geometry/polyline";
import type { Drawn, Layer, LegendRow } from "./types";

export interface Placed {
  /** The prefix for the ids of its layers. */
  readonly id: string;
  readonly picture: Drawn;
  /** The place of its upper left corner. */
  readonly at: Point;
}

const moved = (layer: Layer, id: string, [dx, dy]: Point): Layer => {
  const [x, y] = layer.at ?? [0, 0];
  return { ...layer, id: `${id}-${layer.id}`, at: [x + dx, y + dy] };
};

const movedRow = (row: LegendRow, [dx, dy]: Point): LegendRow => {
  const [x, y] = row.at ?? [0, 0];
  return { ...row, at: [x + dx, y + dy] };
};

/** A picture large enough to hold all of them. */
export const together = (parts: readonly Placed[]): Drawn => ({
  size: {
    width: Math.max(...parts.map(({ picture, at }) => at[0] + picture.size.width)),
    height: Math.max(...parts.map(({ picture, at }) => at[1] + picture.size.height)),
  },
  layers: parts.flatMap(({ id, picture, at }) => picture.layers.map((layer) => moved(layer, id, at))),
  legend: parts.flatMap(({ picture: { legend = [] }, at }) => legend.map((row) => movedRow(row, at))),
});
