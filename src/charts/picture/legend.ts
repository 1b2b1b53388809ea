/** @file A picture's legend: its rows as marks, and where they lie among the layers. */
import type { Legend, LegendItem } from "../label/legend";
import { group, text } from "./marks";
import type { Drawn, Layer, LegendRow, Mark } from "./types";

/** @param sampleOf what stands before the words */
export const legendRows = (
  { items }: Pick<Legend, "items">,
  sampleOf: (item: LegendItem) => readonly Mark[],
): readonly LegendRow[] => items.map((item) => group([...sampleOf(item), text(item.label)]));

/** All that is drawn of a picture, one on the other. */
export const layersOf = ({ layers, legend = [] }: Pick<Drawn, "layers" | "legend">): readonly Layer[] =>
  legend.length === 0 ? layers : [...layers, { id: "legend", marks: legend }];
