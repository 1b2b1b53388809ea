/** @file Provides the figures of a lab with what they need to show a pinned run. */
import { useEffect, useMemo, useState, type ReactNode } from "react";
import type { FigureTheme } from "../../../charts/ink";
import { FigurePlace, type PictureFigureProps } from "../../../charts/PictureFigure";
import type { AnyDraw, AnyLab } from "../../../scenario/lab";
import type { View } from "../../../scenario/types";
import { ComparedFigure } from "./ComparedFigure";
import { ComparingContext, type Comparing } from "./comparing";
import type { Place } from "./place";
import type { PinView } from "./view";
import { keyWords, listed } from "./words";

interface Run {
  readonly params: object;
}

interface ComparedFiguresProps {
  readonly lab: AnyLab;
  readonly place: Place;
  /** The figures that can have the curves of the pinned run behind. */
  readonly behind: readonly string[];
  /** The figures that show a step of the clock. */
  readonly clocked: readonly string[];
  /** The last step of a run that has a clock; null if it has none. */
  readonly lastOf: (run: Run) => number | null;
  readonly view: View & PinView<object>;
  readonly params: object;
  /** Null while there is nothing to draw. */
  readonly run: Run | null;
  readonly pinned: Run | null;
  readonly theme: FigureTheme;
  readonly children: ReactNode;
}

const inItsPlace = (figure: PictureFigureProps) => <ComparedFigure {...figure} />;

/** Loads the code that draws figures, if it is needed. */
function useDraw(lab: AnyLab, wanted: boolean): AnyDraw | null {
  const [draw, set] = useState<AnyDraw | null>(null);
  useEffect(() => {
    if (!wanted || draw !== null) return undefined;
    let isHere = true;
    lab.draw().then(
      (found) => isHere && set(() => found),
      // If it cannot be loaded, each figure stays as it is.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [lab, wanted, draw]);
  return draw;
}

/** Draws figures for a view; changes only with the parts of the view that matter for drawing. */
function useDrawing({ lab, place, view, lastOf }: ComparedFiguresProps): Comparing["draw"] {
  const draw = useDraw(lab, place !== "off" && view.pin !== undefined);
  return useMemo(() => {
    if (draw === null) return null;
    return (figure, run, t, viewport) => {
      // The traces are of this lab.
      const trace = run as Run;
      const last = t === null ? null : lastOf(trace);
      const at = t === null ? {} : { t: last !== null && t >= last ? null : t };
      return draw(figure, { params: trace.params, trace, view: { ...view, ...at }, beside: null }, viewport);
    };
  }, [draw, view, lastOf]);
}

export function ComparedFigures(props: ComparedFiguresProps) {
  const { lab, place, behind, clocked, view, params, run, pinned, theme, children } = props;
  const { pin } = view;
  const draw = useDrawing(props);
  const differs = useMemo(
    () => (pin === undefined ? "" : listed(keyWords(lab.fields, params, pin))),
    [lab, params, pin],
  );
  const comparing = useMemo(
    (): Comparing | null =>
      pin === undefined || place === "off"
        ? null
        : { place, behind, clocked, run, pinned, draw, differs, theme },
    [pin, place, behind, clocked, run, pinned, draw, differs, theme],
  );
  return (
    <FigurePlace value={inItsPlace}>
      <ComparingContext value={comparing}>{children}</ComparingContext>
    </FigurePlace>
  );
}
