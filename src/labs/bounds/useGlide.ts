/** @file On a person's first visit the belief glides once along the slice. This changes no params. */
import { useEffect, useState } from "react";
import type { BoundsParams } from "./run/params";
import { DEFAULTS } from "./defaults";
import { moveAlong } from "./moves";
import { mayMove } from "../shared/firstVisit";

const GLIDE_MS = 1900;
const WAIT_MS = 250;
const INPUTS = ["pointerdown", "keydown", "wheel", "touchstart", "hashchange"] as const;

const isFresh = (params: BoundsParams) => JSON.stringify(params) === JSON.stringify(DEFAULTS);

/** The mass after a share of the way: out past the centre, back to the other face, and home. */
export function glideAt(home: number, share: number): number {
  const eased = share * share * (3 - 2 * share);
  const wave = Math.sin(2 * Math.PI * eased);
  return home + wave * (wave > 0 ? 0.78 - home : home - 0.07);
}

/** The belief to show while it glides, otherwise null. Any input ends it. */
export function useGlide(params: BoundsParams): number[] | null {
  const [p, setP] = useState<number[] | null>(null);
  useEffect(() => {
    if (!isFresh(params) || !mayMove("bounds")) return undefined;
    const home = params.p[0] ?? NaN;
    let frame = 0;
    let start: number | null = null;
    const stop = () => {
      cancelAnimationFrame(frame);
      for (const input of INPUTS) window.removeEventListener(input, stop, true);
      setP(null);
    };
    const glide = (now: number) => {
      start ??= now + WAIT_MS;
      const share = (now - start) / GLIDE_MS;
      if (share >= 1) return stop();
      const x = glideAt(home, Math.max(0, share));
      setP(moveAlong(params.p, 1, { x, rest: 1 - x }));
      frame = requestAnimationFrame(glide);
      return undefined;
    };
    for (const input of INPUTS) window.addEventListener(input, stop, { capture: true, passive: true });
    frame = requestAnimationFrame(glide);
    return stop;
    // Only the params one arrives with decide.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return p;
}
