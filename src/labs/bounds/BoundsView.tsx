/** @file The screen of the Bounds lab from plain props: figures, formulas, verdict, rail. */
import { useCallback, useState, type ReactNode } from "react";
import type { FigureExports } from "../../charts/export/actions";
import { FigurePlace } from "../../charts/PictureFigure";
import { useFigureTheme } from "../../charts/useFigureTheme";
import type { BoundsParams, CurveId } from "./run/params";
import type { BoundsSummary, SliceResult } from "./run/types";
import type { BoundsLook } from "./look";
import { lazyExtra } from "../../ui/lazyPart";
import type { SeenPin } from "./pinned/seen";
import { BoundsControls } from "./BoundsControls";
import { BOUNDS_FIGURES, type FigureId } from "./figures";
import { targetOf } from "./defaults";
import { fetchRest } from "./fetchRest";
import { FormulaList } from "./FormulaList";
import type { MsePanelProps } from "./mse/MsePanel";
import { LabShell } from "../shared/LabShell";
import type { PinnedPlaceProps } from "./pinned/PinnedPlace";
import { SlicePanel } from "./slice/SlicePanel";
import { TrianglePanel } from "./triangle/TrianglePanel";
import { shownOf } from "./triangle/words";
import { VerdictPanel } from "./VerdictPanel";
import { QUESTION, STORY } from "./words";
import "./bounds.css";

export interface BoundsViewProps {
  readonly params: BoundsParams;
  readonly view: BoundsLook;
  readonly slice: SliceResult | null;
  readonly summary: BoundsSummary;
  /** A pinned setting. */
  readonly pinned?: SeenPin | null;
  /** Sentences about the pinned setting. */
  readonly compared?: ReactNode;
  readonly exportsOf: (figure: FigureId) => FigureExports | null;
  readonly onChange: (patch: Partial<BoundsParams>) => void;
  readonly onLook: (patch: Partial<BoundsLook>) => void;
}

/** Loaded when Figure 3 is switched on. */
const MsePanel = lazyExtra<MsePanelProps>("Figure 3", async () => (await fetchRest()).MsePanel);

/** The choice of where a pinned setting is shown, loaded with the first. */
const PinnedPlace = lazyExtra<PinnedPlaceProps>(
  "What is pinned",
  async () => (await fetchRest()).PinnedPlace,
);

export function BoundsView({ params, view, slice, summary, pinned = null, ...props }: BoundsViewProps) {
  const behind = pinned && pinned.behind;
  const { exportsOf, onChange, onLook } = props;
  const [highlight, setHighlight] = useState<CurveId | null>(null);
  const [dragged, setDragged] = useState(false);
  const grab = useCallback(() => setDragged(true), []);
  const release = useCallback(() => setDragged(false), []);
  const theme = useFigureTheme(view.theme === "projector");
  const target = targetOf(params);
  const highlighted = highlight !== null && params.show.includes(highlight) ? highlight : null;
  const alone = BOUNDS_FIGURES.find((id) => id === view.figure) ?? null;
  const mse = alone ? alone === "mse" : params.show.includes("mse");
  const formulas = (
    <FormulaList
      key="formulas"
      summary={summary}
      target={target}
      show={params.show}
      highlight={highlighted}
      onHighlight={setHighlight}
    />
  );
  const verdict = <VerdictPanel key="verdict" summary={summary} theme={view.theme} />;
  return (
    <LabShell
      id="bounds"
      alone={alone}
      embed={view.embed}
      question={QUESTION}
      story={STORY}
      onWhole={() => onLook({ figure: null })}
      rail={
        <BoundsControls
          params={params}
          pinned={view.pin !== undefined}
          summary={summary}
          onChange={onChange}
          onHighlight={setHighlight}
          onPin={(pin) => onLook(pin ? { pin } : { pin, compare: pin })}
          place={view.pin && <PinnedPlace view={view} onLook={onLook} />}
        />
      }
    >
      {props.compared}
      <FigurePlace value={pinned && pinned.place}>
        <div className={mse ? "bounds__figures bounds__figures--mse" : "bounds__figures"}>
          {slice && (alone ?? "slice") === "slice" ? (
            <SlicePanel
              params={params}
              target={target}
              slice={slice}
              summary={summary}
              theme={theme}
              behind={behind}
              highlight={highlighted}
              dragged={dragged}
              exports={exportsOf("slice")}
              onHighlight={setHighlight}
              onChange={onChange}
            />
          ) : null}
          {(alone ?? "slice") === "slice" ? (
            <div className="bounds__words no-frame">{mse ? [verdict, formulas] : [formulas, verdict]}</div>
          ) : null}
          {(alone ?? "triangle") === "triangle" ? (
            <TrianglePanel
              {...shownOf(params, target)}
              theme={theme}
              behind={behind}
              exports={exportsOf("triangle")}
              onChange={onChange}
              onGrab={grab}
              onRelease={release}
            />
          ) : null}
          {mse ? (
            <MsePanel summary={summary} theme={theme} behind={behind} exports={exportsOf("mse")} />
          ) : null}
        </div>
      </FigurePlace>
    </LabShell>
  );
}
