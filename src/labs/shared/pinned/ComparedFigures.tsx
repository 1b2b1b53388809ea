/** @file The figures of a lab that can be seen with those of a pinned run. */
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
  /** Figures that have the curves of the pinned run behind theirs. */
  readonly behind: readonly string[];
  /** Figures that show a step of a clock. */
  readonly clocked: readonly string[];
  /** The last step of a run that a clock goes through; null: it has none. */
  readonly lastOf: (run: Run) => number | null;
  readonly view: View & PinView<object>;
  readonly params: object;
  /** Null while there is nothing of it to draw. */
  readonly run: Run | null;
  readonly pinned: Run | null;
  readonly theme: FigureTheme;
  readonly children: ReactNode;
}

const inItsPlace = (figure: PictureFigureProps) => <ComparedFigure {...figure} />;

/** The code that draws figures, where it is wanted. */
function useDraw(lab: AnyLab, wanted: boolean): AnyDraw | null {
  const [draw, set] = useState<AnyDraw | null>(null);
  useEffect(() => {
    if (!wanted || draw !== null) return undefined;
    let isHere = true;
    lab.draw().then(
      (found) => isHere && set(() => found),
      // Without it every figure stands as it is.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [lab, wanted, draw]);
  return draw;
}

/** Everything of a view but what is merely moved. */
function useDrawing({ lab, place, view, lastOf }: ComparedFiguresProps): Comparing["draw"] {
  const draw = useDraw(lab, place !== "off" && view.pin !== undefined);
  return useMemo(() => {
    if (draw === null) return null;
    return (figure, run, t, viewport) => {
      // Traces of this lab.
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
