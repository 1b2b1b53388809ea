/** @file The orbit of the pointed cell: over time, as a cobweb or on the triangle, in words, and with links. */
import { useDeferredValue, useMemo } from "react";
import type { FigureExports } from "../../../charts/export/actions";
import { FigureSlot } from "../../../charts/FigureSlot";
import type { FigureTheme } from "../../../charts/ink";
import type { Viewport } from "../../../charts/picture/types";
import { useComparing } from "../../shared/pinned/ComparedPlace";
import type { Orbit } from "../run/cell/orbit";
import { orbitExports } from "../export/orbitExports";
import { drawOrbit } from "./draw";
import { orbitWords } from "./words";

interface OrbitPanelProps {
  readonly orbit: Orbit | null;
  /** The link to its run in the Tracking lab. */
  readonly link: string | null;
  readonly theme: FigureTheme;
  readonly linkOf: (figure: string) => string;
  /** What saving the figures of the whole run needs. */
  readonly exportsOf: (figure: string) => FigureExports | null;
}

/** Without a pinned run the orbit is drawn from itself alone; with one, like the lab's other figures. */
function useExports({ orbit, linkOf, exportsOf }: OrbitPanelProps): FigureExports | null {
  const isBeside = useComparing("orbit")?.place === "beside";
  return useMemo(() => {
    const own = orbit && orbitExports(orbit, () => linkOf("orbit"));
    const both = isBeside ? exportsOf("orbit") : null;
    return own && both ? { ...own, ready: both.ready, draw: both.draw } : own;
  }, [orbit, linkOf, exportsOf, isBeside]);
}

export function OrbitPanel(props: OrbitPanelProps) {
  const { orbit, link, theme } = props;
  const shown = useDeferredValue(orbit);
  const draw = useMemo(() => shown && ((viewport: Viewport) => drawOrbit(shown, viewport)), [shown]);
  const exports = useExports(props);
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
