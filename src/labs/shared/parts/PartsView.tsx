/** @file A lab of parts from plain props: tabs, question, the open part, rail. */
import { memo, useCallback } from "react";
import type { Parted } from "../../../experiments/parts";
import { FigureAlone } from "../../../charts/alone";
import { useFigureTheme } from "../../../charts/useFigureTheme";
import type { Status } from "../../../store/labStore";
import { useUnhurried } from "../../../ui/interaction/settled";
import { Announced } from "../Announced";
import { LabShell } from "../LabShell";
import { RunStatus } from "../RunStatus";
import type { AnyPartedPage, ScreenProps } from "./page";
import { inPart, ofSamePart, shownBy, type PartsTypes, type PartTrace } from "./part";
import { PartRail } from "./PartRail";
import { Tabs } from "./Tabs";
import { useKept } from "../../../ui/useKept";
import { announcement, isPictured } from "./words";
import "./parts.css";

export interface PartsViewProps extends Omit<
  ScreenProps<PartsTypes>,
  "running" | "lacks" | "theme" | "themeName" | "trace"
> {
  readonly page: AnyPartedPage;
  readonly trace: PartTrace | null;
  /** Why a pinned run cannot be there, as a sentence. */
  readonly pinProblem?: string | null;
  readonly status: Status;
  readonly now: () => number;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
  readonly onPause?: () => void;
}

type PartViewProps = Omit<ScreenProps<PartsTypes>, "theme" | "themeName"> &
  Pick<PartsViewProps, "page" | "pinProblem">;

/** Apart from the progress, which changes far more often. */
const PartView = memo(function PartView({ page, pinProblem = null, ...props }: PartViewProps) {
  const { params, trace, view, pinned = null } = props;
  const theme = useFigureTheme(view.theme === "projector");
  const { Screen } = inPart(page.pages, params);
  return (
    <>
      {pinProblem === null ? null : <p className="pinned-words">{pinProblem}</p>}
      <Screen
        {...props}
        key={params.part}
        trace={trace?.part === params.part ? trace : null}
        pinned={ofSamePart(pinned, params)}
        theme={theme}
        themeName={view.theme}
      />
    </>
  );
});

/** Nobody follows the tabs to other parts while the params change. */
const inSamePart = (before: Parted, now: Parted) => before.part === now.part;

export function PartsView(props: PartsViewProps) {
  const { page, params, view, trace, status, now, onCancel, onAgain, onPause, ...seen } = props;
  const { lab, parts, isSameInRail } = page;
  const linked = useUnhurried(params, inSamePart);
  const railView = useKept(view, isSameInRail);
  const say = useCallback((of: PartTrace) => announcement(page, of), [page]);
  const part = inPart(parts, params);
  const { question, story } = part;
  const figures = shownBy(part, params);
  const alone = view.figure !== null && figures.includes(view.figure) ? view.figure : null;
  return (
    <LabShell
      id={lab.id}
      alone={alone}
      embed={view.embed}
      top={
        <>
          {view.embed || alone ? null : <Tabs page={page} params={linked} theme={view.theme} />}
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
      rail={
        <PartRail page={page} params={params} view={railView} onChange={seen.onChange} onLook={seen.onLook} />
      }
      onWhole={() => seen.onLook({ figure: null })}
    >
      <FigureAlone value={alone}>
        <PartView
          {...seen}
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
