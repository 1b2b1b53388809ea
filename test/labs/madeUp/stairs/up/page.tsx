/** @file The page of the way up. */
import { useMemo } from "react";
import { FigureSlot } from "../../../../../src/charts/FigureSlot";
import type { Viewport } from "../../../../../src/charts/picture/types";
import { CompleteFindings } from "../../../../../src/labs/shared/parts/CompleteFindings";
import type { PartPage, RailProps, ScreenProps } from "../../../../../src/labs/shared/parts/page";
import { rowsIn } from "../../../../../src/labs/shared/parts/rows";
import { stairsPicture, wordsOf } from "../picture";
import { tables } from "../run/params";
import type { StairsTypes } from "../run/types";
import { findings } from "./words";

function Screen({ trace, running, theme, exportsOf }: ScreenProps<StairsTypes, "up">) {
  const draw = useMemo(
    () => trace && ((viewport: Viewport) => stairsPicture(trace, "Up", viewport)),
    [trace],
  );
  return (
    <>
      <FigureSlot id="up" theme={theme} words={wordsOf("Up")} draw={draw} exports={exportsOf("up")} />
      <CompleteFindings trace={trace} tell={findings} pending={running} />
    </>
  );
}

function Rail(props: RailProps<StairsTypes, "up">) {
  const { row } = rowsIn(tables.up, props);
  return <>{row("stairs")}</>;
}

export const page: PartPage<StairsTypes, "up"> = {
  Screen,
  Rail,
  outcome: ({ heights }) => [{ status: null, text: `It ends at ${heights.at(-1) ?? 0}.` }],
};
