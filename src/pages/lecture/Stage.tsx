/** @file A live figure of a lecture, as large as its place, and the controls that its step shows. */
import { useCallback, useLayoutEffect, useRef, type ReactNode } from "react";
import { createPortal } from "react-dom";
import type { FigureTheme } from "../../charts/ink";
import { PictureOver, type Over } from "../../charts/over";
import { GivenTheme } from "../../charts/useFigureTheme";
import "../../charts/fullscreen.css";
import { labs } from "../../labs";
import { RailPlace } from "../../labs/shared/LabShell";
import { LabProvider } from "../../store/context";
import { keepOnly } from "./only";
import type { LiveRun } from "./stores";

function Only({ controls, children }: { controls: readonly string[]; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (root.current === null ? undefined : keepOnly(root.current, controls)), [controls]);
  return (
    <div ref={root} className="stage__controls">
      {children}
    </div>
  );
}

interface StageProps {
  readonly run: LiveRun;
  readonly controls: readonly string[];
  /** The element for the controls. */
  readonly controlsAt: HTMLElement | null;
  readonly theme: FigureTheme | null;
  /** What is laid over its picture, whose own grips are off meanwhile. */
  readonly over?: Over | null;
}

export function Stage({ run: { lab, store }, controls, controlsAt, theme, over = null }: StageProps) {
  const place = useCallback(
    (rail: ReactNode) =>
      controlsAt === null || controls.length === 0
        ? null
        : createPortal(<Only controls={controls}>{rail}</Only>, controlsAt),
    [controls, controlsAt],
  );
  const entry = labs.find(({ id }) => id === lab.id);
  if (entry === undefined) return null;
  return (
    <div className="stage app--framed">
      <GivenTheme value={theme}>
        <RailPlace value={place}>
          <PictureOver value={over}>
            <LabProvider store={store}>
              <entry.Lab />
            </LabProvider>
          </PictureOver>
        </RailPlace>
      </GivenTheme>
    </div>
  );
}
