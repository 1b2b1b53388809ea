/** @file The props of the lab's figures. */
import type { ReactNode } from "react";
import type { FigureExports } from "../../../charts/export/actions";
import type { FigureTheme } from "../../../charts/ink";
import type { TrackingTrace } from "../run/types";
import type { RuleStyle } from "../ruleStyles";
import type { TriangleScene } from "../scene/triangle";
import type { TimeScene } from "../scene/types";
import type { PanelScene, PanelScenes, StyledRun, Together } from "./layout";

export interface PanelsProps {
  readonly trace: TrackingTrace;
  /** The trace that titles, captions and readings are about; during a drag the trace before, of the same rules. */
  readonly said: TrackingTrace;
  readonly styles: readonly RuleStyle[];
  readonly theme: FigureTheme;
  /** The run that is shown together with this one. */
  readonly together: Together | null;
  /** The index of the rule whose error is compared with ρⁿ; null: the divergence of all rules is shown. */
  readonly anchor: number | null;
  /** The id of a figure that is shown alone; null for all. */
  readonly only: string | null;
  /** Whether that figure fills a frame in which it is embedded. */
  readonly framed: boolean;
  readonly exportsOf: (figure: string) => FigureExports | null;
  /** The grips over time panels. Only those of one panel react to keys. */
  readonly onTime?: (scene: TimeScene, keys: boolean) => ReactNode;
  readonly onTriangle?: (scene: TriangleScene) => ReactNode;
}

/** A figure of the pinned run, on the axes of the one that is shown. */
export interface PinnedFigure {
  readonly id: string;
  readonly run: StyledRun;
  readonly scene: PanelScene;
  /** The index of its rule whose error is compared with ρⁿ. */
  readonly anchor: number | null;
}

export interface FigureProps extends Omit<PanelsProps, "only" | "framed"> {
  readonly scenes: PanelScenes;
  readonly id: string;
  /** Whether this panel's time axis reacts to keys, for all panels. */
  readonly keys: boolean;
  /** Shown below the caption. */
  readonly note: ReactNode;
  /** The same figure of the pinned run, if that is beside. */
  readonly pinned: PinnedFigure | null;
}
