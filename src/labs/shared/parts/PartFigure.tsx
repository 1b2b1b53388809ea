/** @file A figure of a part, drawn from a trace, with words about the trace that sentences are about. */
import { useMemo } from "react";
import { FigureSlot, type FigureSlotProps } from "../../../charts/FigureSlot";
import type { FigureExports } from "../../../charts/export/actions";
import type { FigureWords, Picture, Viewport } from "../../../charts/picture/types";
import { useDrawing } from "../../../charts/picture/useDrawing";

interface PartFigureProps<Trace> extends Omit<FigureSlotProps, "words" | "draw" | "exports"> {
  readonly trace: Trace | null;
  /** The trace that the words are about; absent: the one that is drawn. */
  readonly said?: Trace | null;
  /** Must be declared outside of the component. */
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
