/** @file What every figure of the lab is drawn from. */
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
  /** What titles, captions and readings are about: while something is dragged the run before, of the same rules. */
  readonly said: TrackingTrace;
  readonly styles: readonly RuleStyle[];
  readonly theme: FigureTheme;
  /** The run that is seen together with this one. */
  readonly together: Together | null;
  /** The index of the rule whose error is compared with ρⁿ; null: the divergence of all rules. */
  readonly anchor: number | null;
  /** A figure shown alone, by its id; null for all. */
  readonly only: string | null;
  /** Whether that one fills a frame that it is embedded in. */
  readonly framed: boolean;
  readonly exportsOf: (figure: string) => FigureExports | null;
  /** Grips over the panels on which something can be dragged; one panel's take the keys. */
  readonly onTime?: (scene: TimeScene, keys: boolean) => ReactNode;
  readonly onTriangle?: (scene: TriangleScene) => ReactNode;
}

/** A figure of the pinned run on the axes of the one that is shown. */
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
  /** Whether this panel's time axis takes the keys for all. */
  readonly keys: boolean;
  /** Under the caption. */
  readonly note: ReactNode;
  /** The same figure of the pinned run, where it stands beside. */
  readonly pinned: PinnedFigure | null;
}
