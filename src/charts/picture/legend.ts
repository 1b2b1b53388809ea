/** @file The legend of a picture: its rows as marks, and its place among the layers. */
import type { Legend, LegendItem } from "../label/legend";
import { group, text } from "./marks";
import type { Drawn, Layer, LegendRow, Mark } from "./types";

/** @param sampleOf draws the sample before the words */
export const legendRows = (
  { items }: Pick<Legend, "items">,
  sampleOf: (item: LegendItem) => readonly Mark[],
): readonly LegendRow[] => items.map((item) => group([...sampleOf(item), text(item.label)]));

/** All layers of a picture, the legend on top. */
export const layersOf = ({ layers, legend = [] }: Pick<Drawn, "layers" | "legend">): readonly Layer[] =>
  legend.length === 0 ? layers : [...layers, { id: "legend", marks: legend }];
