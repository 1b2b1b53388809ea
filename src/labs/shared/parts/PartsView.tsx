/** @file The screen of a lab of parts from plain props: tabs, question, the open part, the rail. */
import { memo, useCallback, useMemo } from "react";
import type { Parted } from "../../../experiments/parts";
import { FigureAlone } from "../../../charts/alone";
import { useFigureTheme } from "../../../charts/useFigureTheme";
import { anyLab } from "../../../scenario/lab";
import type { Status } from "../../../store/labStore";
import { useDeferred } from "../../../ui/interaction/useDebounced";
import { Announced } from "../Announced";
import { ComparedFigures } from "../pinned/ComparedFigures";
import { placeOf } from "../pinned/place";
import type { Pinned } from "../pinned/usePinned";
import { LabShell } from "../LabShell";
import { RunStatus } from "../RunStatus";
import type { AnyPartedPage, ScreenProps } from "./page";
import { inPart, ofSamePart, shownBy, type PartsTypes, type PartTrace } from "./part";
import { PartCompared } from "./PartCompared";
import { PartRail } from "./PartRail";
import { Tabs } from "./Tabs";
import { useKept } from "../../../ui/useKept";
import { useBegun } from "./useBegun";
import { useSaid } from "./useSaid";
import { announcement, isPictured } from "./words";
import "./parts.css";
import "../undrawn.css";

export interface PartsViewProps extends Omit<
  ScreenProps<PartsTypes>,
  "running" | "lacks" | "theme" | "themeName" | "trace" | "pinned"
> {
  readonly page: AnyPartedPage;
  readonly trace: PartTrace | null;
  /** The pinned run of the view; absent: there is none. */
  readonly pinned?: Pinned<PartTrace>;
  readonly status: Status;
  readonly now: () => number;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
  readonly onPause?: () => void;
}

type PartViewProps = Omit<ScreenProps<PartsTypes>, "theme" | "themeName"> & Pick<PartsViewProps, "page">;

const NO_FIGURES: readonly string[] = [];

/** The trace if it is of this part and can be drawn; otherwise null. */
function useDrawable({ parts }: AnyPartedPage, trace: PartTrace | null, params: Parted): PartTrace | null {
  const begun = useBegun(trace, (one) => inPart(parts, one).isBegun(one));
  return ofSamePart(begun, params);
}

/** Memoised apart from the progress, which changes far more often. */
const PartView = memo(function PartView({ page, ...props }: PartViewProps) {
  const { params, trace, view, pinned = null } = props;
  const theme = useFigureTheme(view.theme === "projector");
  const { Screen } = inPart(page.pages, params);
  const { behind = NO_FIGURES, clocked = NO_FIGURES, drawsPinned, steps } = inPart(page.parts, params);
  const place = placeOf(view, behind.length > 0);
  const lastOf = useCallback(
    (run: { readonly params: object }) => steps?.(run.params as Parted) ?? null,
    [steps],
  );
  const lab = useMemo(() => anyLab(page.lab), [page]);
  const run = useDrawable(page, trace, params);
  return (
    <ComparedFigures
      lab={lab}
      place={place}
      behind={drawsPinned ? NO_FIGURES : behind}
      clocked={clocked}
      lastOf={lastOf}
      view={view}
      params={params}
      run={run}
      pinned={pinned}
      theme={theme}
    >
      <Screen
        {...props}
        key={params.part}
        trace={trace?.part === params.part ? trace : null}
        pinned={place === "behind" ? pinned : null}
        theme={theme}
        themeName={view.theme}
      />
    </ComparedFigures>
  );
});

/** Links to other parts may lag behind the params: nobody follows one during a drag. */
const inSamePart = (before: Parted, now: Parted) => before.part === now.part;

export function PartsView(props: PartsViewProps) {
  const { page, params, view, trace, status, now, onCancel, onAgain, onPause, pinned, ...seen } = props;
  const { lab, parts, isSameInRail } = page;
  const linked = useDeferred(params, inSamePart);
  const railView = useKept(view, isSameInRail);
  const say = useCallback((of: PartTrace) => announcement(page, of), [page]);
  const part = inPart(parts, params);
  const { question, story } = part;
  const figures = shownBy(part, params);
  const other = ofSamePart(pinned?.run ?? null, params);
  const said = useSaid(ofSamePart(trace, params));
  const alone = view.figure !== null && figures.includes(view.figure) ? view.figure : null;
  return (
    <LabShell
      id={lab.id}
      alone={alone}
      embed={view.embed}
      top={
        <>
          {view.embed || alone ? null : (
            <Tabs page={page} params={linked} theme={view.theme} pin={view.pin} />
          )}
          <RunStatus
            status={status}
            now={now}
            pictured={status.kind === "cancelled" && isPictured(parts, trace, params)}
            onCancel={onCancel}
            onAgain={onAgain}
            {...(onPause && { onPause })}
          />
          <Announced of={trace?.complete === true ? trace : null} words={say} />
        </>
      }
      question={question}
      story={story}
      busy={status.kind === "running"}
      rail={
        <PartRail page={page} params={params} view={railView} onChange={seen.onChange} onLook={seen.onLook} />
      }
      onWhole={() => seen.onLook({ figure: null })}
    >
      <FigureAlone value={alone}>
        {alone === null && pinned && view.pin && view.compare !== "off" ? (
          <PartCompared page={page} pin={view.pin} params={params} said={said} pinned={pinned} />
        ) : null}
        <PartView
          {...seen}
          pinned={other}
          page={page}
          params={params}
          view={view}
          trace={trace}
          running={status.kind === "running"}
          lacks={status.kind === "needsData" ? status.id : null}
        />
      </FigureAlone>
    </LabShell>
  );
}
