/** @file The figures of a scenario in Node, each drawn once for a width and a size of text, however many laws look at it. */
import type { FigureTheme } from "../../../src/charts/ink";
import type { Tabled, Viewport } from "../../../src/charts/picture/types";
import type { Scenario } from "../scenarios";
import { figuresOf } from "./figures";

export interface Drawings {
  readonly ids: readonly string[];
  /** At a height of its own. */
  readonly at: (id: string, width: number, theme: FigureTheme) => Tabled;
  readonly on: (id: string, viewport: Viewport) => Tabled;
}

export async function drawingsOf(scenario: Scenario): Promise<Drawings> {
  const { ids, draw } = await figuresOf(scenario);
  const drawn = new Map<FigureTheme, Map<string, Tabled>>();
  const at = (id: string, width: number, theme: FigureTheme) => {
    const known = drawn.get(theme) ?? new Map<string, Tabled>();
    drawn.set(theme, known);
    const key = `${id} ${width}`;
    const picture = known.get(key) ?? draw(id, { width, height: null, theme });
    known.set(key, picture);
    return picture;
  };
  return { ids, at, on: draw };
}
