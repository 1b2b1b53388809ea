/**
 * @file What a notion looks like, everywhere: one colour by meaning, with a dash or marker, and a symbol.
 * `looks.ts` continues the table with what the first view does not need.
 */
import type { Token } from "../ui/palette";
import type { MarkerShape } from "./markerShapes";

export interface Notion {
  readonly color: Token;
  /** Lengths of dashes and gaps; "" is solid. */
  readonly dash: string;
  readonly marker: MarkerShape | null;
  /** In the notation of running text. */
  readonly symbol: string;
}

const notion = <Marker extends MarkerShape | null>(
  color: Token,
  dash: string,
  marker: Marker,
  symbol: string,
): Notion & { readonly marker: Marker } => ({ color, dash, marker, symbol });

export const NOTIONS = {
  bound: notion("bound", "", null, "η_{max}"),
  /** A step that keeps the bound. */
  within: notion("bound", "", "circle", "η"),
  entropyAware: notion("entropy", "", "square", "η_{CE}"),
  mse: notion("mse", "8 4", null, "η_{MSE}"),
  certified: notion("certified", "14 3", "triangle", "η_{cert}"),
  fejer: notion("fejer", "9 3 2 3", "plus", "η_{F}"),
  local: notion("exact", "1.5 4", null, "η_{local}"),
  /** The local threshold of the projected step, where both updates are drawn. */
  localProjected: notion("exact", "4 4", null, "projected"),
  measured: notion("ink", "", null, "η_{meas}"),
  collapse: notion("violation", "", "diamond", "η_{coll}"),
  collapseProjected: notion("violation", "6 3", "diamond", "collapse"),
  target: notion("target", "5 3.5", null, "q"),
  /** The ring around the target. */
  aim: notion("target", "3 2.2", null, "q"),
} as const satisfies Readonly<Record<string, Notion>>;
