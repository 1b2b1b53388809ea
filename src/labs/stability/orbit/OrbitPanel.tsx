/** @file The orbit of the cell pointed at: over time, as a cobweb or on the triangle, in words, and where to go on. */
import { memo, useDeferredValue } from "react";
import { Figure } from "../../../charts/Figure";
import type { FigureTheme } from "../../../charts/ink";
import { useWidth } from "../../../charts/useSize";
import { Rich } from "../../../ui/Rich";
import type { Orbit } from "../model/orbit";
import { CobwebFigure } from "./CobwebFigure";
import { cobwebHeight, layoutCobweb } from "./cobweb";
import { layoutPath } from "./path";
import { PathFigure } from "./PathFigure";
import { layoutOrbitSeries } from "./series";
import { SeriesFigure } from "./SeriesFigure";
import { cellWords, endWords } from "./words";

interface OrbitPanelProps {
  readonly orbit: Orbit | null;
  readonly link: string | null;
  readonly theme: FigureTheme;
}

const seriesHeight = (width: number, { text }: FigureTheme) =>
  Math.round(Math.min(Math.max(width * 0.5, 150 * (text / 12)), 200 * (text / 12)));

const Pictures = memo(function Pictures({
  orbit,
  theme,
  width,
}: {
  orbit: Orbit;
  theme: FigureTheme;
  width: number;
}) {
  const description = `The belief ${endWords(orbit)}: ${cellWords(orbit)}.`;
  const size = { width, height: seriesHeight(width, theme) };
  const path = orbit.classes === 3 ? layoutPath(orbit, Math.min(width, 380), theme) : null;
  return (
    <>
      <SeriesFigure scene={layoutOrbitSeries(orbit, size, theme)} description={description} />
      {path ? (
        <PathFigure scene={path} description={`The same on the triangle. ${description}`} />
      ) : (
        <CobwebFigure
          scene={layoutCobweb(orbit, { width, height: cobwebHeight(width, theme) }, theme)}
          description={`Cobweb. ${description}`}
        />
      )}
    </>
  );
});

export function OrbitPanel({ orbit, link, theme }: OrbitPanelProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const shown = useDeferredValue(orbit);
  return (
    <Figure
      id="orbit"
      number="Figure 2"
      title="The cell pointed at"
      caption={
        shown ? (
          <>
            <Rich text={`${cellWords(shown)}: the belief ${endWords(shown)}. `} />
            {link ? <a href={link}>Open it in the Tracking lab</a> : null}
          </>
        ) : (
          "Outside the triangle."
        )
      }
    >
      <div ref={ref} className="stability__orbit">
        {width === null || shown === null ? null : <Pictures orbit={shown} theme={theme} width={width} />}
      </div>
    </Figure>
  );
}
