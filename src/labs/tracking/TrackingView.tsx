/** @file The screen of the Tracking lab: question, panels, playback, outcome, rail. */
import { memo, useCallback, useMemo, type RefObject } from "react";
import { useFigureTheme } from "../../charts/useFigureTheme";
import { leftOut } from "../../experiments/data/words";
import { type TrackingParams } from "./run/params";
import { datasetId } from "../../experiments/data/source";
import type { TrackingTrace } from "./run/types";
import { useDebouncedWhileMoving } from "../../ui/interaction/useDebounced";
import { withView, type LabState } from "../../store/labStore";
import { LabShell } from "../shared/LabShell";
import { RunStatus } from "../shared/RunStatus";
import { useMenus } from "../shared/useMenus";
import { TrackingRail } from "./controls/TrackingRail";
import { DropZone } from "./data/DropZone";
import { NeedsData } from "./data/NeedsData";
import { OwnDataMessage } from "./data/OwnDataMessage";
import { useOwnData, wantedSource } from "./data/useOwnData";
import { withTime, withWeather, type OnEdit } from "./edit/params";
import { menusOf } from "./export/menus";
import { ShiftGrip } from "./figure/ShiftGrip";
import { TriangleGrips } from "./figure/TriangleGrips";
import { tracking } from "./lab";
import { anchorIndex } from "./look";
import { Announcer } from "./outcome/Announcer";
import { OutcomeTable } from "./outcome/OutcomeTable";
import { Panels } from "./panels/Panels";
import { styledRun } from "./panels/layout";
import { Compared } from "../shared/pinned/Compared";
import { placeOf, type Place } from "../shared/pinned/place";
import { usePinned } from "../shared/pinned/usePinned";
import { usePlayback } from "../shared/playback/context";
import { TrackingBar } from "./playback/TrackingBar";
import { ruleStyles } from "./ruleStyles";
import type { TriangleScene } from "./scene/triangle";
import type { TimeScene } from "./scene/types";
import { INVITATION, question, story } from "./words/intro";
import { comparison } from "./words/pinned";
import { thinnedWords } from "./words/thinned";
import "./tracking.css";
import type { TrackingTypes } from "./state";
import { rowsIn } from "../../experiments/rows";

type LabProps = { readonly state: LabState<TrackingTypes> };
const none: readonly never[] = [];
const clock = () => performance.now();

const Story = memo(function Story({
  params,
  trace,
}: {
  readonly params: TrackingParams;
  readonly trace: TrackingTrace | null;
}) {
  return `${story(params, trace)} ${INVITATION[params.target.kind]}`;
});

/** Names the source of the data, and says what a thinned picture leaves out. */
function Notes({ state: { params, trace, resources } }: LabProps) {
  const dataset = rowsIn(resources);
  const thinned = trace ? thinnedWords(trace) : null;
  const source =
    params.target.kind === "stream" && dataset
      ? `Data: ${dataset.provenance}${dataset.provenance.endsWith(".") ? "" : "."}`
      : null;
  const isOwn = params.target.kind === "stream" && typeof params.target.source === "object";
  const rest = isOwn && dataset ? leftOut(dataset, params.steps) : null;
  if (thinned === null && source === null) return null;
  return (
    <p className="tracking__notes no-frame">
      {source} {rest} {thinned}
    </p>
  );
}

/** How a pinned run differs, and what came of both. */
function useComparison(said: TrackingTrace | null, run: TrackingTrace | null, place: Place) {
  return useMemo(
    () => said && run && { text: comparison(tracking.fields, said, run, place === "behind"), each: none },
    [run, said, place],
  );
}

function useGrips({ params, trace }: LabState<TrackingTypes>, onEdit: OnEdit) {
  const { target, steps, start } = params;
  const names = trace?.names ?? null;
  const onTime = useCallback(
    (scene: TimeScene, keys: boolean) =>
      target.kind === "shift" ? (
        <ShiftGrip
          scene={scene}
          at={target.at}
          steps={steps}
          keys={keys}
          onShift={(at) => onEdit((now) => withTime(now, "at", at))}
        />
      ) : null,
    [target, steps, onEdit],
  );
  const onTriangle = useCallback(
    (scene: TriangleScene) => (
      <TriangleGrips scene={scene} params={{ target, start }} onEdit={onEdit} names={names} />
    ),
    [target, start, onEdit, names],
  );
  return { onTime, onTriangle };
}

interface FiguresProps extends LabProps {
  /** The trace that words are about; it lags behind during a drag. */
  readonly said: TrackingTrace | null;
  readonly alone: string | null;
  readonly onEdit: OnEdit;
}

function Figures({ state, said, alone, onEdit }: FiguresProps) {
  const { view, trace, status, cancel, rerun } = state;
  const playback = usePlayback();
  const anchor = anchorIndex(view, state.params);
  const source = useMemo(() => menusOf(playback), [playback]);
  const { exportsOf } = useMenus(source);
  const grips = useGrips(state, onEdit);
  const place = placeOf(view, true);
  const pinned = usePinned<TrackingTypes>(state, place !== "off");
  const compared = useComparison(said, pinned.run, place);
  const styled = useMemo(() => pinned.run && styledRun(pinned.run), [pinned.run]);
  const together = useMemo(
    () => (styled && place !== "off" ? { run: styled, behind: place === "behind" } : null),
    [styled, place],
  );
  const theme = useFigureTheme(view.theme === "projector");
  const rules = trace?.params.rules ?? none;
  const styles = useMemo(() => ruleStyles(rules), [rules]);
  /** Whether the clock is put below a single embedded figure. */
  const framed = view.embed && alone !== null;
  if (!trace || !said)
    return <RunStatus status={status} pictured={false} now={clock} onCancel={cancel} onAgain={rerun} />;
  return (
    <>
      {alone === null && place !== "off" ? <Compared words={compared} pinned={pinned} /> : null}
      <Panels
        trace={trace}
        together={together}
        anchor={anchor}
        said={said}
        styles={styles}
        theme={theme}
        only={alone}
        framed={framed}
        exportsOf={exportsOf}
        {...grips}
      />
      <Notes state={state} />
      <div className="tracking__dock">
        <RunStatus status={status} now={clock} pictured={!trace.complete} onCancel={cancel} onAgain={rerun} />
        {framed ? null : <TrackingBar trace={trace} styles={styles} />}
      </div>
      {alone === null ? <OutcomeTable trace={said} styles={styles} onStep={playback.seek} /> : null}
      <Announcer trace={said} />
    </>
  );
}

const idOf = ({ target }: TrackingParams) => (target.kind === "stream" ? datasetId(target.source) : null);

/**
 * While a run over other data is computed, the trace of the run before is removed: it must not be shown under
 * the name of the new data.
 */
function ofItsData(state: LabState<TrackingTypes>): LabState<TrackingTypes> {
  const id = idOf(state.params);
  if (id === null) return state;
  const resources = state.resources.filter((resource) => resource.id === id);
  const trace = state.trace !== null && idOf(state.trace.params) === id ? state.trace : null;
  return { ...state, resources, trace };
}

/**
 * Whether the words of one run may stand beside the picture of the other during a drag: both are finished and
 * have the same rules.
 */
const alike = (before: TrackingTrace | null, now: TrackingTrace | null) =>
  before?.complete === true &&
  now?.complete === true &&
  before.params.rules === now.params.rules &&
  idOf(before.params) === idOf(now.params);

export function TrackingView({
  state: given,
  root,
}: LabProps & { readonly root: RefObject<HTMLDivElement | null> }) {
  const state = useMemo(() => ofItsData(given), [given]);
  const { params, view, status, trace, edit } = state;
  const said = useDebouncedWhileMoving(trace, alike);
  const own = useOwnData(state);
  const wanted = wantedSource(state);
  const onEdit: OnEdit = useCallback(
    (change) => edit(({ params: now }) => ({ params: { ...now, ...change(now) } })),
    [edit],
  );
  const alone = view.figure;
  const told = alone !== null || said === trace || !said ? params : said.params;
  return (
    <DropZone root={root} onFiles={own.takeFiles} onText={own.takeText}>
      <LabShell
        id="tracking"
        alone={alone}
        embed={view.embed}
        busy={status.kind === "running"}
        question={question(told)}
        story={<Story params={told} trace={said} />}
        rail={<TrackingRail state={state} said={said} own={own} onEdit={onEdit} />}
        onWhole={() => edit(withView({ figure: null }))}
      >
        {wanted ? (
          <NeedsData source={wanted} own={own} onWeather={() => onEdit(withWeather)} />
        ) : (
          <>
            <OwnDataMessage own={own} />
            <Figures state={state} said={said} alone={alone} onEdit={onEdit} />
          </>
        )}
      </LabShell>
    </DropZone>
  );
}
