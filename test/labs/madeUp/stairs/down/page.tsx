/** @file The page of the way down. */
import { useMemo } from "react";
import { FigureSlot } from "../../../../../src/charts/FigureSlot";
import type { Viewport } from "../../../../../src/charts/picture/types";
import type { PartPage, RailProps, ScreenProps } from "../../../../../src/labs/shared/parts/page";
import { rowsIn } from "../../../../../src/labs/shared/parts/rows";
import { stairsPicture, wordsOf } from "../picture";
import { tables } from "../run/params";
import type { StairsTypes } from "../run/types";

function Screen({ trace, theme, exportsOf }: ScreenProps<StairsTypes, "down">) {
  const draw = useMemo(
    () => trace && ((viewport: Viewport) => stairsPicture(trace, "Down", viewport)),
    [trace],
  );
  return (
    <FigureSlot id="down" theme={theme} words={wordsOf("Down")} draw={draw} exports={exportsOf("down")} />
  );
}

function Rail(props: RailProps<StairsTypes, "down">) {
  const { row } = rowsIn(tables.down, props);
  return (
    <>
      {row("stairs")}
      {row("from")}
    </>
  );
}

export const page: PartPage<StairsTypes, "down"> = {
  Screen,
  Rail,
  outcome: ({ heights }) => [{ status: null, text: `It ends at ${heights.at(-1) ?? 0}.` }],
};
