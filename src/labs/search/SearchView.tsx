/** @file The screen of the Search lab: question, grid, playback, findings, rail. */
import { useCallback, useMemo } from "react";
import type { FigureExports } from "../../charts/export/actions";
import type { FigureTheme } from "../../charts/ink";
import { FigureAlone } from "../../charts/alone";
import { FigureSlot } from "../../charts/FigureSlot";
import type { Picture, Viewport } from "../../charts/picture/types";
import { useFigureTheme } from "../../charts/useFigureTheme";
import { withView, type LabState } from "../../store/labStore";
import { Announced } from "../shared/Announced";
import { LabShell } from "../shared/LabShell";
import { RunStatus } from "../shared/RunStatus";
import { Statements } from "../shared/Statements";
import { usePlayback } from "../shared/playback/context";
import { PlaybackBar } from "../shared/playback/PlaybackBar";
import type { Pinned } from "../shared/pinned/usePinned";
import { useMenus } from "../shared/useMenus";
import type { Change } from "./edit";
import { MapPanel } from "./map/MapPanel";
import type { SearchLook } from "./look";
import { menusOf } from "./menus";
import type { SearchTrace } from "./run/types";
import { said, SearchCompared } from "./SearchCompared";
import { SearchRail } from "./SearchRail";
import type { SearchTypes } from "./state";
import { drawWeights } from "./weights/draw";
import { findings, QUESTION, STORY, weightsWords } from "./words";
import "./search.css";
import "../shared/undrawn.css";

const clock = () => performance.now();

interface SearchViewProps {
  readonly state: LabState<SearchTypes>;
  readonly pinned: Pinned<SearchTrace>;
  /** The number of steps of the clock. */
  readonly steps: number;
}

interface BelowProps {
  readonly state: LabState<SearchTypes>;
  readonly theme: FigureTheme;
  readonly exports: FigureExports | null;
}

/** What weights gain, and what the run found. */
function Below({ state: { view, trace }, theme, exports }: BelowProps) {
  const weights = useMemo(
    () =>
      trace?.sweep ? (viewport: Viewport): Picture => drawWeights(trace, viewport) ?? EMPTY_PICTURE : null,
    [trace],
  );
  const statements = useMemo(() => (trace ? findings(trace) : []), [trace]);
  return (
    <div className="search__below">
      <FigureSlot id="weights" theme={theme} words={weightsWords} draw={weights} exports={exports} />
      {view.figure === null ? <Statements statements={statements} /> : null}
    </div>
  );
}

export function SearchView({ state, pinned, steps }: SearchViewProps) {
  const { params, view, trace, status, cancel, rerun, edit } = state;
  const playback = usePlayback();
  const { exportsOf } = useMenus(useMemo(() => menusOf(playback), [playback]));
  const theme = useFigureTheme(view.theme === "projector");
  const look = useCallback((patch: Partial<SearchLook>) => edit(withView(patch)), [edit]);
  const onChange = useCallback(
    (change: Change) => edit(({ params: now }) => ({ params: change(now) })),
    [edit],
  );
  const alone = view.figure;
  const bar = <PlaybackBar steps={steps} />;
  /** Whether the clock is put below a single embedded figure. */
  const framed = view.embed && alone !== null;
  return (
    <LabShell
      id="search"
      alone={alone}
      embed={view.embed}
      question={QUESTION}
      story={STORY}
      busy={status.kind === "running"}
      rail={<SearchRail params={params} view={view} onChange={onChange} onLook={look} />}
      onWhole={() => edit(withView({ figure: null }))}
    >
      <FigureAlone value={alone}>
        <SearchCompared state={state} pinned={pinned} theme={theme}>
          <RunStatus
            status={status}
            pictured={trace !== null && trace.run !== null}
            now={clock}
            onCancel={cancel}
            onAgain={rerun}
          />
          <MapPanel
            params={params}
            trace={trace}
            theme={theme}
            exports={exportsOf("map")}
            note={framed ? bar : null}
            onChange={onChange}
          />
          {!framed && (alone ?? "map") === "map" ? bar : null}
          <Below state={state} theme={theme} exports={exportsOf("weights")} />
        </SearchCompared>
      </FigureAlone>
      <Announced of={trace?.complete === true ? trace : null} words={said} />
    </LabShell>
  );
}

/** A stand-in: without a run nobody asks for its picture. */
const EMPTY_PICTURE: Picture = {
  ...weightsWords,
  size: { width: 1, height: 1 },
  description: "",
  layers: [],
};
