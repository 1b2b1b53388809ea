/** @file A figure of a part as most are: drawn of a trace that has come, with words about the one that sentences tell of. */
import { useMemo } from "react";
import { FigureSlot, type FigureSlotProps } from "../../../charts/FigureSlot";
import type { FigureExports } from "../../../charts/export/actions";
import type { FigureWords, Picture, Viewport } from "../../../charts/picture/types";
import { useDrawing } from "../../../charts/picture/useDrawing";

interface PartFigureProps<Trace> extends Omit<FigureSlotProps, "words" | "draw" | "exports"> {
  readonly trace: Trace | null;
  /** Absent: what is drawn. */
  readonly said?: Trace | null;
  /** Declared outside of the component. */
  readonly draw: (trace: Trace, viewport: Viewport) => Picture;
  readonly words: (said: Trace | null) => FigureWords;
  readonly exportsOf: (figure: string) => FigureExports | null;
}

export function PartFigure<Trace>(props: PartFigureProps<Trace>) {
  const { trace, said = trace, draw, words, exportsOf, ...slot } = props;
  return (
    <FigureSlot
      {...slot}
      words={useMemo(() => words(said), [words, said])}
      draw={useDrawing(trace, draw)}
      exports={exportsOf(slot.id)}
    />
  );
}
