/** @file The stability lab from plain props: tabs, question, the open part, rail. */
import { memo, useMemo } from "react";
import type { FigureExports } from "../../charts/export/actions";
import { useFigureTheme } from "../../charts/useFigureTheme";
import type { StabilityParams } from "./run/params";
import type { StabilityDerived, StabilityTrace } from "./run/types";
import type { StabilityLook } from "./look";
import type { Status } from "../../store/labStore";
import type { Deriver } from "../../store/useDerived";
import { LabShell } from "../shared/LabShell";
import { Announced } from "../shared/Announced";
import { RunStatus } from "../shared/RunStatus";
import { announcement } from "./announcement";
import { curvesShown, texturesShown } from "./figure/curves";
import { isPictured } from "./model/pictured";
import type { Pointed } from "./model/pointed";
import { Rail } from "./Rail";
import { Tabs } from "./Tabs";
import { useSoon, useUnhurried } from "../../ui/interaction/settled";
import { sameButWindow } from "./model/window";
import type { ScreenProps } from "./page";
import { pageOf } from "./pages";
import { partOf } from "./parts";
import "./stability.css";

export interface StabilityViewProps {
  readonly params: StabilityParams;
  readonly view: StabilityLook;
  readonly trace: StabilityTrace | null;
  readonly derive: Deriver<StabilityTrace, StabilityDerived>;
  readonly status: Status;
  readonly now: () => number;
  readonly exportsOf: (figure: string) => FigureExports | null;
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

/** Apart from the progress, which changes far more often. */
const PartView = memo(function PartView(
  props: Omit<ScreenProps<StabilityParams, StabilityTrace>, "theme" | "themeName">,
) {
  const { params, trace, view } = props;
  const theme = useFigureTheme(view.theme === "projector");
  const { Screen } = pageOf(params);
  return (
    <Screen
      {...props}
      key={params.part}
      trace={trace?.part === params.part ? trace : null}
      theme={theme}
      themeName={view.theme}
    />
  );
});

const SHOWN: readonly string[] = [];

export function StabilityView(props: StabilityViewProps) {
  const { params, view, trace, status } = props;
  const { hide = SHOWN } = view;
  const show = useMemo(() => curvesShown(hide), [hide]);
  const linked = useUnhurried(params, sameButWindow);
  const railed = useSoon(params, sameButWindow);
  const { question, story, figures } = partOf(params);
  const alone = view.figure !== null && figures.includes(view.figure) ? view.figure : null;
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
        exportsOf={props.exportsOf}
        onChange={props.onChange}
        onPoint={props.onPoint}
        linkOf={props.linkOf}
        onOpen={props.onOpen}
        show={show}
        textures={texturesShown(hide)}
      />
    </LabShell>
  );
}
