/** @file The stability lab from plain props: tabs, question, the open part, rail. */
import { memo, useMemo } from "react";
import type { FigureAction } from "../../charts/Figure";
import { useFigureTheme } from "../../charts/useFigureTheme";
import type { StabilityParams } from "../../experiments/stability/params";
import type { StabilityDerived, StabilityTrace } from "../../experiments/stability/types";
import { STABILITY_FIGURES } from "./figures";
import type { StabilityLook } from "./lab";
import type { Status } from "../../store/labStore";
import type { Deriver } from "../../store/useDerived";
import { LabShell } from "../shared/LabShell";
import { Announced } from "../shared/Announced";
import { RunStatus } from "../shared/RunStatus";
import { announcement } from "./announcement";
import { AuditPart } from "./audit/AuditPart";
import { OVERLAY_IDS, type OverlayId } from "./figure/curves";
import { AtlasPart } from "./map/AtlasPart";
import { isPictured } from "./model/pictured";
import type { Pointed } from "./model/pointed";
import { OrbitsPart } from "./orbits/OrbitsPart";
import { PairPart } from "./pair/PairPart";
import { Rail } from "./Rail";
import { Tabs } from "./Tabs";
import { ThresholdPart } from "./threshold/ThresholdPart";
import { useSoon, useUnhurried } from "../../ui/interaction/settled";
import { sameButWindow } from "./model/window";
import { INTROS } from "./words";
import "./stability.css";

export interface StabilityViewProps {
  readonly params: StabilityParams;
  readonly view: StabilityLook;
  readonly trace: StabilityTrace | null;
  readonly derive: Deriver<StabilityTrace, StabilityDerived>;
  readonly status: Status;
  readonly now: () => number;
  readonly actionsOf: (figure: string) => readonly FigureAction[];
  readonly onChange: (params: StabilityParams) => void;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
  /** Ends showing one figure alone. */
  readonly onWhole: () => void;
  /** Switches layers of an atlas off. */
  readonly onHide: (hide: string[]) => void;
  readonly onPoint: (pointed: Pointed) => void;
  /** The address that shows a figure alone. */
  readonly linkOf: (figure: string) => string;
  /** Follows a link. */
  readonly onOpen: (link: string) => void;
}

interface PartProps extends Pick<
  StabilityViewProps,
  "params" | "view" | "trace" | "derive" | "actionsOf" | "onChange" | "onPoint" | "linkOf" | "onOpen"
> {
  readonly running: boolean;
  readonly show: readonly OverlayId[];
  readonly textures: boolean;
}

/** Apart from the progress, which changes far more often. */
const PartView = memo(function PartView(props: PartProps) {
  const { params, view, trace, running, show, textures, actionsOf, onChange, onPoint, onOpen } = props;
  const theme = useFigureTheme(view.theme === "projector");
  const common = { theme, themeName: view.theme, actionsOf };
  switch (params.part) {
    case "atlas":
      return (
        <AtlasPart
          {...common}
          // Another kind of map has other cells.
          key={`${params.axis}${params.classes}`}
          params={params}
          trace={
            trace?.part === "atlas" &&
            trace.params.classes === params.classes &&
            trace.params.axis === params.axis
              ? trace
              : null
          }
          derive={props.derive}
          running={running}
          show={show}
          textures={textures}
          actions={actionsOf("atlas")}
          view={view}
          onChange={onChange}
          onPoint={onPoint}
          linkOf={props.linkOf}
          onOpen={onOpen}
        />
      );
    case "threshold":
      return (
        <ThresholdPart {...common} running={running} trace={trace?.part === "threshold" ? trace : null} />
      );
    case "orbits":
      return (
        <OrbitsPart
          {...common}
          view={view}
          onPoint={onPoint}
          params={params}
          trace={trace?.part === "orbits" ? trace : null}
          running={running}
        />
      );
    case "audit":
      return (
        <AuditPart
          {...common}
          params={params}
          trace={trace?.part === "audit" ? trace : null}
          actions={actionsOf("audit")}
          running={running}
          onChange={onChange}
        />
      );
    case "pair":
      return (
        <PairPart
          {...common}
          params={params}
          trace={trace?.part === "pair" ? trace : null}
          actions={actionsOf("pair")}
        />
      );
  }
});

const SHOWN: readonly string[] = [];

export function StabilityView(props: StabilityViewProps) {
  const { params, view, trace, status } = props;
  const { hide = SHOWN } = view;
  const show = useMemo(() => OVERLAY_IDS.filter((id) => !hide.includes(id)), [hide]);
  const linked = useUnhurried(params, sameButWindow);
  const railed = useSoon(params, sameButWindow);
  const { question, story } = INTROS[params.part];
  const alone =
    view.figure !== null && STABILITY_FIGURES[params.part].includes(view.figure) ? view.figure : null;
  return (
    <LabShell
      id="stability"
      alone={alone}
      embed={view.embed}
      top={
        <>
          {view.embed || alone ? null : <Tabs params={linked} theme={view.theme} />}
          <RunStatus
            status={status}
            now={props.now}
            pictured={status.kind === "cancelled" && isPictured(trace, params)}
            onCancel={props.onCancel}
            onAgain={props.onAgain}
          />
          <Announced of={trace?.complete === true ? trace : null} words={announcement} />
        </>
      }
      question={question}
      story={story}
      rail={<Rail params={railed} hide={hide} onHide={props.onHide} onChange={props.onChange} />}
      onWhole={props.onWhole}
    >
      <PartView
        params={params}
        view={view}
        trace={trace}
        derive={props.derive}
        running={status.kind === "running"}
        actionsOf={props.actionsOf}
        onChange={props.onChange}
        onPoint={props.onPoint}
        linkOf={props.linkOf}
        onOpen={props.onOpen}
        show={show}
        textures={!hide.includes("textures")}
      />
    </LabShell>
  );
}
