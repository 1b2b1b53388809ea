/** @file The search lab as one sees it: question, grid, playback, findings, rail. */
import { useCallback, useMemo } from "react";
import { FigureAlone } from "../../charts/alone";
import { FigureSlot } from "../../charts/FigureSlot";
import type { Paper, Picture } from "../../charts/picture/types";
import { useFigureTheme } from "../../charts/useFigureTheme";
import { withView, type LabState } from "../../store/labStore";
import { Announced } from "../shared/Announced";
import { LabShell } from "../shared/LabShell";
import { RunStatus } from "../shared/RunStatus";
import { Statements } from "../shared/Statements";
import { usePlayback } from "../shared/playback/context";
import { PlaybackBar } from "../shared/playback/PlaybackBar";
import { Compared } from "../shared/pinned/Compared";
import { ComparedFigures } from "../shared/pinned/ComparedFigures";
import { placeOf } from "../shared/pinned/place";
import type { Pinned } from "../shared/pinned/usePinned";
import { comparisonOf } from "../shared/pinned/words";
import { useMenus } from "../shared/useMenus";
import type { Change } from "./edit";
import { MapPanel } from "./map/MapPanel";
import type { SearchLook } from "./look";
import { menusOf } from "./menus";
import { summaryOf } from "./run/summary";
import type { SearchTrace } from "./run/types";
import { SearchRail } from "./SearchRail";
import type { SearchTypes } from "./state";
import { drawWeights } from "./weights/draw";
import { findings, outcome, QUESTION, stepsOf, STORY, weightsWords } from "./words";
import "./search.css";

const clock = () => performance.now();

const said = ({ params, run }: SearchTrace) => (run === null ? "" : outcome(summaryOf(params, run)));

interface SearchViewProps {
  readonly state: LabState<SearchTypes>;
  readonly pinned: Pinned<SearchTrace>;
  /** What the clock goes through. */
  readonly steps: number;
}

/** Of a run of this lab. */
const stepsIn = (run: object): number => stepsOf(run as SearchTrace);

const NONE: readonly string[] = [];
const CLOCKED = ["map"];

export function SearchView({ state, pinned, steps }: SearchViewProps) {
  const { params, view, trace, status, cancel, rerun, edit } = state;
  const playback = usePlayback();
  const { exportsOf } = useMenus(useMemo(() => menusOf(playback), [playback]));
  const theme = useFigureTheme(view.theme === "projector");
  const place = placeOf(view, false);
  const look = useCallback((patch: Partial<SearchLook>) => edit(withView(patch)), [edit]);
  const onChange = useCallback(
    (change: Change) => edit(({ params: now }) => ({ params: change(now) })),
    [edit],
  );
  const weights = useMemo(
    () => (trace?.sweep ? (paper: Paper): Picture => drawWeights(trace, paper) ?? EMPTY : null),
    [trace],
  );
  const statements = useMemo(() => (trace ? findings(trace) : []), [trace]);
  const alone = view.figure;
  const words = useMemo(
    () => (trace && pinned.run ? comparisonOf(state.lab.fields, [trace, pinned.run], said) : null),
    [state.lab, trace, pinned.run],
  );
  const bar = <PlaybackBar steps={steps} />;
  /** The clock stands under the figure then. */
  const framed = view.embed && alone !== null;
  return (
    <LabShell
      id="search"
      alone={alone}
      embed={view.embed}
      question={QUESTION}
      story={STORY}
      rail={<SearchRail params={params} view={view} onChange={onChange} onLook={look} />}
      onWhole={() => edit(withView({ figure: null }))}
    >
      <FigureAlone value={alone}>
        {alone === null && view.pin && place !== "off" ? <Compared words={words} pinned={pinned} /> : null}
        <ComparedFigures
          lab={state.lab}
          place={place}
          behind={NONE}
          clocked={CLOCKED}
          lastOf={stepsIn}
          view={view}
          params={params}
          run={trace}
          pinned={pinned.run}
          theme={theme}
        >
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
          <div className="search__below">
            <FigureSlot
              id="weights"
              theme={theme}
              words={weightsWords}
              draw={weights}
              exports={exportsOf("weights")}
            />
            {alone === null ? <Statements statements={statements} /> : null}
          </div>
        </ComparedFigures>
      </FigureAlone>
      <Announced of={trace?.complete === true ? trace : null} words={said} />
    </LabShell>
  );
}

/** Nobody asks for the picture of a run that is not there. */
const EMPTY: Picture = { ...weightsWords, size: { width: 1, height: 1 }, description: "", layers: [] };
