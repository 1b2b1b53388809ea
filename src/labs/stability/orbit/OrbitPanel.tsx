/** @file The orbit of the cell pointed at: over time, as a cobweb or on the triangle, in words, and where to go on. */
import { useDeferredValue, useMemo } from "react";
import { FigureSlot } from "../../../charts/FigureSlot";
import type { FigureTheme } from "../../../charts/ink";
import type { Paper } from "../../../charts/picture/types";
import type { Orbit } from "../run/cell/orbit";
import { orbitExports } from "../export/orbitExports";
import { drawOrbit } from "./draw";
import { orbitWords } from "./words";

interface OrbitPanelProps {
  readonly orbit: Orbit | null;
  /** To its run in the tracking lab. */
  readonly link: string | null;
  readonly theme: FigureTheme;
  readonly linkOf: (figure: string) => string;
}

export function OrbitPanel({ orbit, link, theme, linkOf }: OrbitPanelProps) {
  const shown = useDeferredValue(orbit);
  const draw = useMemo(() => shown && ((paper: Paper) => drawOrbit(shown, paper)), [shown]);
  const exports = useMemo(() => orbit && orbitExports(orbit, () => linkOf("orbit")), [orbit, linkOf]);
  return (
    <>
      <FigureSlot
        id="orbit"
        theme={theme}
        words={orbitWords(shown)}
        draw={draw}
        after={
          shown && link ? (
            <>
              {" "}
              <a className="no-print" href={link}>
                Open it in the Tracking lab
              </a>
            </>
          ) : null
        }
        exports={exports}
      />
    </>
  );
}
